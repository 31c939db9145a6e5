import { getLocale } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import type { Opportunity } from '@/lib/opportunities/queries';
import { ReleasedStatus } from './released-status';

/** Segments that nobody waits for yet, by ecosystem: names, and what the office has announced of them. */
export async function QuietList({ opportunities }: { opportunities: readonly Opportunity[] }) {
  const english = (await getLocale()) === 'en';
  const groups = new Map<string, Opportunity[]>();
  for (const one of opportunities)
    groups.set(one.ecosystem.slug, [...(groups.get(one.ecosystem.slug) ?? []), one]);
  return (
    <dl className="dense grid gap-x-8 gap-y-4 pt-3 md:grid-cols-2">
      {[...groups.values()].map((group) => {
        const ecosystem = group[0]?.ecosystem;
        return ecosystem ? (
          <div key={ecosystem.slug}>
            <dt className="font-semibold">{english ? ecosystem.nameEn : ecosystem.nameZh}</dt>
            <dd className="flex flex-wrap gap-x-4 gap-y-1">
              {group.map(({ segment, released }) => (
                <span key={segment.slug}>
                  <LocaleLink className="link" href={`/opportunities/${ecosystem.slug}/${segment.slug}`}>
                    {english ? segment.nameEn : segment.nameZh}
                  </LocaleLink>
                  {released ? (
                    <>
                      {' '}
                      <ReleasedStatus released={released} />
                    </>
                  ) : null}
                </span>
              ))}
            </dd>
          </div>
        ) : null;
      })}
    </dl>
  );
}
