import { getLocale, getTranslations } from 'next-intl/server';
import { wrap } from '@/components/chain-map/text-fit';
import { LocaleLink } from '@/components/ui/locale-link';
import { Section } from '@/components/ui/section';
import { SourceLine } from '@/components/ui/source-list';
import type { Introduction } from '@/lib/ecosystems/introductions';

type FirmName = Introduction['by'];
const BOX = { width: 156, height: 52, gap: 88, step: 64 } as const;
const FAR = BOX.width + BOX.gap;

type Node = { firm: FirmName; y: number };
type Row = { brought: Node; by: Node };

/** One row a firm that was brought; who brought several stands in their middle. */
function rowsOf(introductions: readonly Introduction[]): Row[] {
  const groups = new Map<string, Introduction[]>();
  for (const one of introductions) groups.set(one.by.shortZh, [...(groups.get(one.by.shortZh) ?? []), one]);
  let row = 0;
  return [...groups.values()].flatMap((group) => {
    const first = row;
    row += group.length;
    const middle = first + (group.length - 1) / 2;
    return group.map(({ by, brought }, index) => ({
      by: { firm: by, y: middle * BOX.step },
      brought: { firm: brought, y: (first + index) * BOX.step },
    }));
  });
}

const nameOf = (firm: FirmName, english: boolean) => (english ? (firm.nameEn ?? firm.shortZh) : firm.shortZh);

function Firm({ node, x, english }: { node: Node; x: number; english: boolean }) {
  const size = english ? 13 : 16;
  const lines = wrap(nameOf(node.firm, english), size, BOX.width - 16, 2);
  const box = (
    <>
      <rect
        x={x}
        y={node.y + 1}
        width={BOX.width}
        height={BOX.height}
        rx="3"
        className="fill-raised stroke-strong"
      />
      {lines.map((line, index) => (
        <text
          key={line}
          x={x + BOX.width / 2}
          y={node.y + BOX.height / 2 + 6 + (index - (lines.length - 1) / 2) * (size + 4)}
          textAnchor="middle"
          className={`fill-ink font-semibold ${english ? 'text-[13px]' : 'text-[16px]'}`}
        >
          {line}
        </text>
      ))}
    </>
  );
  return node.firm.slug ? (
    <a href={`${english ? '/en' : ''}/firms/${node.firm.slug}`}>
      <title>{nameOf(node.firm, english)}</title>
      {box}
    </a>
  ) : (
    box
  );
}

function Drawing({ rows, english, title }: { rows: readonly Row[]; english: boolean; title: string }) {
  const height = rows.length * BOX.step - (BOX.step - BOX.height) + 2;
  const middle = BOX.height / 2 + 1;
  const sources = [...new Map(rows.map(({ by }) => [by.firm.shortZh, by])).values()];
  return (
    <svg
      viewBox={`0 0 ${FAR + BOX.width + 1} ${height}`}
      width={FAR + BOX.width + 1}
      height={height}
      className="h-auto max-w-full"
    >
      <title>{title}</title>
      <defs>
        <marker
          id="brought"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8Z" className="fill-gold" />
        </marker>
      </defs>
      {rows.map(({ by, brought }) => (
        <path
          key={brought.firm.shortZh}
          d={`M${BOX.width} ${by.y + middle} C${BOX.width + 44} ${by.y + middle} ${FAR - 44} ${brought.y + middle} ${FAR - 2} ${brought.y + middle}`}
          fill="none"
          strokeWidth="1.5"
          className="stroke-gold"
          markerEnd="url(#brought)"
        />
      ))}
      {sources.map((node) => (
        <Firm key={node.firm.shortZh} node={node} x={0.5} english={english} />
      ))}
      {rows.map(({ brought }) => (
        <Firm key={brought.firm.shortZh} node={brought} x={FAR} english={english} />
      ))}
    </svg>
  );
}

/** The project that came, with its source. */
async function Brought({ introduction: { project, sources } }: { introduction: Introduction }) {
  const english = (await getLocale()) === 'en';
  return (
    <>
      <LocaleLink className="link" href={`/projects/${project.code}`}>
        {english ? (project.nameEn ?? project.nameZh) : project.nameZh}
      </LocaleLink>
      <span className="block">
        <SourceLine sources={sources} />
      </span>
    </>
  );
}

/** Who brought whom, drawn and in words with the sources; nothing where the facts have none. */
export async function Introductions({ introductions }: { introductions: readonly Introduction[] }) {
  const [t, common, locale] = await Promise.all([
    getTranslations('firms'),
    getTranslations('common'),
    getLocale(),
  ]);
  const english = locale === 'en';
  if (introductions.length === 0) return null;
  return (
    <div className="flex flex-wrap items-start gap-x-12 gap-y-5">
      <Drawing rows={rowsOf(introductions)} english={english} title={t('broughtAlt')} />
      <ul className="flex min-w-0 flex-1 basis-72 flex-col gap-3">
        {introductions.map((one) => (
          <li key={one.project.code}>
            {t('brought', { by: nameOf(one.by, english), brought: nameOf(one.brought, english) })}
            {common('colon')}
            <Brought introduction={one} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type Met = { introduction: Introduction; firm: FirmName };

/** The other firm of each introduction, with the project by which it came. */
async function MetFirms({ title, met }: { title: string; met: readonly Met[] }) {
  const english = (await getLocale()) === 'en';
  if (met.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="grid gap-x-12 gap-y-4 md:grid-cols-2">
        {met.map(({ introduction, firm }) => (
          <li key={introduction.project.code}>
            <h3 className="text-lg">
              {firm.slug ? (
                <LocaleLink
                  className="underline decoration-line hover:text-gold"
                  href={`/firms/${firm.slug}`}
                >
                  {nameOf(firm, english)}
                </LocaleLink>
              ) : (
                nameOf(firm, english)
              )}
            </h3>
            <Brought introduction={introduction} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

type OfFirm = { slug: string; introductions: readonly Introduction[] };

/** The sections of a firm's page: whom it brought and who brought it; nothing where the facts say nothing. */
export async function FirmIntroductions({ slug, introductions }: OfFirm) {
  const t = await getTranslations('firms');
  const met = (own: 'by' | 'brought', other: 'by' | 'brought') =>
    introductions
      .filter((one) => one[own].slug === slug)
      .map((introduction) => ({ introduction, firm: introduction[other] }));
  return (
    <>
      <MetFirms title={t('broughtTitle')} met={met('by', 'brought')} />
      <MetFirms title={t('broughtByTitle')} met={met('brought', 'by')} />
    </>
  );
}
