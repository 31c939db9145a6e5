import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LocaleLink } from '@/components/ui/locale-link';
import { SplitBar } from '@/components/ui/split-bar';
import { type Split, wholeOf } from '@/lib/projects/spread';
import { TallyAmount, TallyNotes } from './tally-text';

export type SpreadLine = { key: string; label: ReactNode; href: string | null; split: Split };

/** On a phone a row is a block: what it is and how many projects, under it the whole amount with what it does not say. */
const BLOCK =
  'max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:items-baseline max-sm:gap-x-4 max-sm:border-line max-sm:border-b max-sm:py-2 max-sm:[&>*]:border-0 max-sm:[&>*]:p-0!';

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
    <table className="dense figures w-full table-fixed border-collapse max-sm:block [&_:is(th,td)]:px-1.5 [&_td]:align-baseline">
      <caption className="pb-2 text-start font-serif text-xl max-sm:block">{caption}</caption>
      <thead className="max-sm:sr-only">
        <tr>
          <th scope="col" className="w-[28%] ps-0!">
            {head}
          </th>
          <th scope="col" className="w-[18%]">
            {t('bar')}
          </th>
          <th scope="col" className="num w-[10%]">
            <span className="sr-only">{t('projects')}</span>
          </th>
          {demo ? (
            <th scope="col" className="num w-[14%]">
              {t('demoOf')}
            </th>
          ) : null}
          <th scope="col" className="num pe-0!">
            {t('amount')}
          </th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {lines.map(({ key, label, href, split }) => {
          const whole = wholeOf(split);
          return (
            <tr key={key} className={BLOCK}>
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
              <td className="num">
                <span className="text-soft sm:hidden">{t('projects')} </span>
                {whole.projects}
              </td>
              {demo ? (
                <td
                  className={`num text-soft max-sm:order-1 ${split.demo.projects > 0 ? '' : 'max-sm:hidden'}`}
                >
                  <span className="sm:hidden">{t('demoOf')} </span>
                  {split.demo.projects}
                </td>
              ) : null}
              <td
                className={`num phrases whitespace-normal! pe-0! max-sm:text-start ${demo && split.demo.projects > 0 ? '' : 'max-sm:col-span-2'}`}
              >
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
