import type { Route } from 'next';
import Link from 'next/link';
import type { Reminder } from '@/lib/reminders/queries';

/** What waits for the person who is signed in; late ones first, told by a mark and not by colour alone. */
export function Reminders({ reminders }: { reminders: readonly Reminder[] }) {
  const sorted = [...reminders].sort((a, b) => Number(b.isLate) - Number(a.isLate));
  return (
    <section aria-labelledby="reminders" className="pb-8">
      <h2 id="reminders" className="pb-2 text-xl">
        待我办理
      </h2>
      {sorted.length === 0 ? (
        <p className="text-soft">没有待办。</p>
      ) : (
        <ul className="figures flex flex-wrap gap-x-10 gap-y-2">
          {sorted.map((one) => (
            <li key={one.text} className={one.isLate ? 'text-alert' : ''}>
              <span aria-hidden="true">{one.isLate ? '▲ ' : '◐ '}</span>
              <Link className="underline underline-offset-4" prefetch={false} href={one.href as Route}>
                {one.text}：{one.count}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
