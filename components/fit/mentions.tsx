import { getLocale } from 'next-intl/server';
import { StrengthMark } from '@/components/ecosystems/strength-mark';
import { LocaleLink } from '@/components/ui/locale-link';
import type { FitMatch } from '@/lib/fit/queries';
import { type SegmentPaths, segmentPath } from '@/lib/opportunities/segment-paths';

type Props = { matches: readonly FitMatch[]; paths: SegmentPaths };

/** Segments whose description holds the words, a line each. */
export async function Mentions({ matches, paths }: Props) {
  const english = (await getLocale()) === 'en';
  return (
    <ul className="border-line border-b">
      {matches.map(({ segment, ecosystem, isUnnamed }) => (
        <li
          key={`${ecosystem.slug}/${segment.slug}`}
          className="rule flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2"
        >
          <LocaleLink className="link" href={segmentPath(paths, ecosystem.slug, segment.slug)}>
            {english ? segment.nameEn : segment.nameZh}
          </LocaleLink>
          <StrengthMark segment={segment} quiet={isUnnamed} />
          <span className="text-sm text-soft">{english ? ecosystem.nameEn : ecosystem.nameZh}</span>
        </li>
      ))}
    </ul>
  );
}
