import { useLocale, useTranslations } from 'next-intl';
import { LocaleLink } from '@/components/ui/locale-link';
import { SplitBar } from '@/components/ui/split-bar';
import type { ParkDossier } from '@/lib/parks/queries';

/** The chains that a park's published projects stand on, and on which of their segments. */
export function ParkChains({ chains }: { chains: ParkDossier['chains'] }) {
  const t = useTranslations('terrain');
  const english = useLocale() === 'en';
  const name = (one: { nameZh: string; nameEn: string }) => (english ? one.nameEn : one.nameZh);
  const max = Math.max(...chains.map((chain) => chain.real));
  return (
    <table className="dense w-full border-collapse max-sm:block">
      <thead className="max-sm:sr-only">
        <tr>
          <th scope="col" className="ps-0!">
            {t('chain')}
          </th>
          <th scope="col">{t('segments')}</th>
          <th scope="col" className="w-40">
            <span className="sr-only">{t('bar')}</span>
          </th>
          <th scope="col" className="num pe-0!">
            {t('published')}
          </th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {chains.map((chain) => (
          <tr
            key={chain.slug}
            className="max-sm:flex max-sm:flex-wrap max-sm:gap-x-4 max-sm:border-line max-sm:border-b max-sm:py-3 max-sm:[&>*]:border-0 max-sm:[&>*]:p-0"
          >
            <th scope="row" className="whitespace-normal! ps-0! text-ink! max-sm:w-full">
              <LocaleLink
                className="link inline-block min-h-6 text-balance"
                href={`/ecosystems/${chain.slug}`}
              >
                {name(chain)}
              </LocaleLink>
            </th>
            <td className="max-sm:w-full">
              {chain.segments.every((segment) => segment.real === 0) ? (
                <span className="text-soft">{t('noSegment')}</span>
              ) : null}
              <span className="flex flex-wrap gap-x-3">
                {chain.segments
                  .filter((segment) => segment.real > 0)
                  .map((segment) => (
                    <LocaleLink
                      key={segment.slug}
                      className="inline-block min-h-6 hover:text-gold"
                      href={`/ecosystems/${chain.slug}#${segment.slug}`}
                    >
                      {name(segment)} {segment.real}
                    </LocaleLink>
                  ))}
              </span>
            </td>
            <td className="max-sm:hidden">
              <SplitBar solid={chain.real} outline={0} max={max} />
            </td>
            <td className="num pe-0!">
              <span className="text-soft sm:hidden">{t('published')} </span>
              {chain.real}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
