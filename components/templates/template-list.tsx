import type { Route } from 'next';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { BRIEFING_KINDS, KINDS } from '@/lib/briefings/kinds';
import type { TemplateCard } from '@/lib/briefings/templates/queries';

const when = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'short',
});

function Standing({ card }: { card: TemplateCard }) {
  if (card.inUse) return <Badge tone="gold">在用</Badge>;
  return <>{card.isRetired ? '已收起' : '未启用'}</>;
}

function Versions({ name, cards }: { name: string; cards: readonly TemplateCard[] }) {
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-lg">{name}</h3>
      <ul className="flex flex-col">
        {cards.map((card) => (
          <li
            key={card.id}
            className={`grid gap-x-4 border-line border-t py-2 sm:grid-cols-[9rem_5rem_minmax(0,1fr)_auto] ${card.isRetired ? 'text-soft' : ''}`}
          >
            <Link className="link" href={`/office/settings/templates/${card.id}` as Route} prefetch={false}>
              第 {card.version} 版，预览
            </Link>
            <span>
              <Standing card={card} />
            </span>
            <span className="min-w-0 break-words">
              {card.fileName}
              {card.note ? <span className="text-soft">，{card.note}</span> : null}
              {card.issued > 0 ? <span className="text-soft">，已印发 {card.issued} 份</span> : null}
            </span>
            <span className="text-sm text-soft">
              {card.by}，{when.format(new Date(card.at))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Every version of each kind, which is in use, and the kinds that are printed in the standard form. */
export function TemplateList({ templates }: { templates: readonly TemplateCard[] }) {
  if (templates.length === 0)
    return (
      <EmptyState title="还没有上传过模板">
        各种简报都按公文格式（GB/T 9704）印。有自己的 Word 版式时，由系统管理员上传。
      </EmptyState>
    );
  const groups = BRIEFING_KINDS.map((kind) => ({
    kind,
    name: KINDS[kind].nameZh.replace(/（.*/, ''),
    cards: templates.filter((one) => one.kind === kind),
  }));
  const without = groups.filter(({ cards }) => !cards.some(({ inUse }) => inUse)).map(({ name }) => name);
  return (
    <>
      {groups
        .filter(({ cards }) => cards.length > 0)
        .map(({ kind, name, cards }) => (
          <Versions key={kind} name={name} cards={cards} />
        ))}
      {without.length > 0 ? (
        <p className="text-sm text-soft">按公文格式印的：{without.join('、')}。</p>
      ) : null}
    </>
  );
}
