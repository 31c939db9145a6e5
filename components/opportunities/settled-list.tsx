import { getLocale } from 'next-intl/server';
import { StrengthMark } from '@/components/ecosystems/strength-mark';
import { LocaleLink } from '@/components/ui/locale-link';
import type { Opportunity } from '@/lib/opportunities/queries';
import { ReleasedStatus } from './released-status';

/** Segments for which the office has announced a signing, each with the day on which it did. */
export async function SettledList({ opportunities }: { opportunities: readonly Opportunity[] }) {
  const english = (await getLocale()) === 'en';
  return (
    <ul className="border-line border-b">
      {opportunities.map(({ segment, ecosystem, released }) => (
        <li
          key={`${ecosystem.slug}/${segment.slug}`}
          className="rule flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2"
        >
          <LocaleLink className="link" href={`/opportunities/${ecosystem.slug}/${segment.slug}`}>
            {english ? segment.nameEn : segment.nameZh}
          </LocaleLink>
          <span className="text-sm text-soft">{english ? ecosystem.nameEn : ecosystem.nameZh}</span>
          <StrengthMark segment={segment} />
          <span className="text-sm">
            <ReleasedStatus released={released} />
          </span>
        </li>
      ))}
    </ul>
  );
}
