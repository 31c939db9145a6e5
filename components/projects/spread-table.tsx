import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LocaleLink } from '@/components/ui/locale-link';
import { SplitBar } from '@/components/ui/split-bar';
import { type Split, wholeOf } from '@/lib/projects/spread';
import { TallyAmount, TallyNotes } from './tally-text';

export type SpreadLine = { key: string; label: ReactNode; href: string | null; split: Split };

/** One way of summing projects: a table whose rows carry their own bar, so that nothing is said by the drawing alone. */
export function SpreadTable({
  caption,
  head,
  lines,
  demo,
}: {
  caption: string;
  head: string; // what the lines are
  lines: readonly SpreadLine[];
  demo: boolean;
}) {
  const t = useTranslations('views');
  const max = Math.max(1, ...lines.map(({ split }) => wholeOf(split).projects));
  return (
    <table className="dense w-full table-fixed border-collapse [&_:is(th,td)]:px-1.5 [&_td]:align-baseline">
      <caption className="pb-2 text-start font-serif text-xl">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="w-[28%] max-sm:w-auto ps-0!">
            {head}
          </th>
          <th scope="col" className="w-[18%] max-sm:hidden">
            {t('bar')}
          </th>
          <th scope="col" className="num w-[10%] max-sm:w-[20%]">
            <span className="sm:sr-only">{t('projects')}</span>
          </th>
          {demo ? (
            <th scope="col" className="num w-[14%] max-sm:w-[16%]">
              {t('demoOf')}
            </th>
          ) : null}
          <th scope="col" className="num pe-0! max-sm:w-[35%]">
            {t('amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, label, href, split }) => {
          const whole = wholeOf(split);
          return (
            <tr key={key}>
              <th scope="row" className="whitespace-normal! ps-0! font-normal! text-ink!">
                {href ? (
                  <LocaleLink className="link inline-block min-h-6" href={href as '/projects'}>
                    {label}
                  </LocaleLink>
                ) : (
                  label
                )}
              </th>
              <td className="max-sm:hidden">
                <SplitBar solid={split.real.projects} outline={split.demo.projects} max={max} />
              </td>
              <td className="num">{whole.projects}</td>
              {demo ? <td className="num text-soft">{split.demo.projects}</td> : null}
              <td className="num whitespace-normal! pe-0!">
                <TallyAmount tally={whole} />
                <span className="block text-xs">
                  <TallyNotes tally={whole} />
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
