import { useLocale, useTranslations } from 'next-intl';
import { SourceLine, SourceList } from '@/components/ui/source-list';
import { printName } from '@/lib/indicators/print';
import type { IndicatorRow } from '@/lib/indicators/queries';
import { mergeCited } from '@/lib/sources/cited';
import { IndicatorValue } from './indicator-value';

function Growth({ of }: { of: IndicatorRow }) {
  const t = useTranslations('home');
  if (of.yoyPercent === null) return null;
  const up = Number(of.yoyPercent) >= 0;
  return <span className="text-gold">{t(up ? 'yoyUp' : 'yoyDown', { value: of.yoyPercent })}</span>;
}

type Props = { lead: readonly IndicatorRow[]; rest: readonly IndicatorRow[] };

/** Figures of one period exactly as sources printed them: a few in large type, the others below; each with where it stands. */
export function PublishedFigures({ lead, rest }: Props) {
  const english = useLocale() === 'en';
  const sources = mergeCited([...lead, ...rest].map((row) => row.sources));
  const shared = sources.length === 1; // told once, under all of them
  const narrow = english ? '' : 'max-sm:grid-cols-2 max-sm:gap-x-6'; // CNY 25.18 billion takes the width of a phone
  const name = (row: IndicatorRow) => printName(row, english ? 'en' : 'zh');
  const source = (row: IndicatorRow) =>
    shared ? null : (
      <dd>
        <SourceLine sources={row.sources} />
      </dd>
    );
  return (
    <>
      <dl className={`figures grid gap-x-10 gap-y-8 sm:grid-cols-2 lg:grid-cols-4 ${narrow}`}>
        {lead.map((row) => (
          <div key={row.code} className="flex flex-col gap-1 border-gold border-t-2 pt-3">
            <dt className="phrases text-sm text-soft">{name(row)}</dt>
            <dd className="text-lg leading-tight">
              <IndicatorValue of={row} large />
            </dd>
            {row.yoyPercent === null ? null : (
              <dd className="text-sm">
                <Growth of={row} />
              </dd>
            )}
            {source(row)}
          </div>
        ))}
      </dl>
      {rest.length > 0 ? (
        <dl className={`figures grid gap-x-10 gap-y-4 text-sm sm:grid-cols-2 lg:grid-cols-3 ${narrow}`}>
          {rest.map((row) => (
            <div key={row.code} className="flex flex-col border-line border-t pt-2">
              <dt className="phrases text-soft">{name(row)}</dt>
              <dd className="flex flex-wrap gap-x-3 text-base">
                <IndicatorValue of={row} /> <Growth of={row} />
              </dd>
              {source(row)}
            </div>
          ))}
        </dl>
      ) : null}
      {shared ? <SourceList sources={sources} /> : null}
    </>
  );
}
