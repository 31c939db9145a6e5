import { getLocale } from 'next-intl/server';
import { asLocale } from '@/i18n/locales';
import { type ChainView, inView } from '@/lib/ecosystems/chain-view';
import { POSITION_LABELS } from '@/lib/ecosystems/labels';
import type { EcosystemChain } from '@/lib/ecosystems/queries';
import { SegmentEntry } from './segment-entry';

/** The chain as text: what the drawing shows, for phones, screen readers and print. */
export async function SegmentList({ chain, view }: { chain: EcosystemChain; view: ChainView }) {
  const locale = asLocale(await getLocale());
  const positions = ['upstream', 'midstream', 'downstream'] as const;
  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-3">
      {positions.map((position) => (
        <div
          key={position}
          className="flex min-w-0 flex-col gap-4 [&:not(:has(>ul>li:not([hidden])))]:hidden"
        >
          <h3 className="border-line border-b pb-1 text-lg">{POSITION_LABELS[position][locale]}</h3>
          <ul className="flex flex-col gap-5">
            {chain.segments
              .filter((segment) => segment.position === position)
              .map((segment) => (
                <SegmentEntry
                  key={segment.slug}
                  chain={chain}
                  segment={segment}
                  hidden={!inView(segment, view)}
                />
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
