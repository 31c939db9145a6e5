import type { ChainSheet } from '@/lib/ecosystems/chain-sheet';
import { districtNow } from '@/lib/periods/calendar';

/** What was done to the chain last, by whom. */
export function ChangeList({ changes }: { changes: ChainSheet['changes'] }) {
  if (changes.length === 0) return <p className="text-soft text-sm">办公端还没有改过，内容同数据集。</p>;
  return (
    <ol className="dense">
      {changes.map((one) => (
        <li key={one.id} className="rule flex flex-wrap gap-x-4 py-1.5">
          <span className="text-soft">{districtNow(one.at)}</span>
          <span>{one.by}</span>
          <span className={one.undone ? 'text-soft line-through' : ''}>{one.label}</span>
          {one.undone ? <span className="text-soft">已撤销</span> : null}
        </li>
      ))}
    </ol>
  );
}
