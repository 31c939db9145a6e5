import { useLocale, useTranslations } from 'next-intl';
import { LocaleLink } from '@/components/ui/locale-link';
import { SplitBar } from '@/components/ui/split-bar';
import type { ParkDossier, Represented } from '@/lib/parks/queries';

const totalOf = ({ real, demo }: Represented) => real + demo;

/** The chains that a park's projects stand on, and on which of their segments. */
export function ParkChains({ park }: { park: ParkDossier }) {
  const t = useTranslations('terrain');
  const english = useLocale() === 'en';
  const name = (one: { nameZh: string; nameEn: string }) => (english ? one.nameEn : one.nameZh);
  const demo = park.chains.some((chain) => chain.demo > 0);
  const max = Math.max(1, ...park.chains.map(totalOf));
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
          <th scope="col" className="num">
            {t('published')}
          </th>
          {demo ? (
            <th scope="col" className="num pe-0!">
              {t('demoColumn')}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {park.chains.map((chain) => (
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
              {chain.segments.length === 0 ? <span className="text-soft">{t('noSegment')}</span> : null}
              <span className="flex flex-wrap gap-x-3">
                {chain.segments.map((segment) => (
                  <LocaleLink
                    key={segment.slug}
                    className={`inline-block min-h-6 hover:text-gold ${segment.real > 0 ? '' : 'text-soft'}`}
                    href={`/ecosystems/${chain.slug}#${segment.slug}`}
                  >
                    {name(segment)} {totalOf(segment)}
                    {segment.real === 0 ? t('demoOnly') : ''}
                  </LocaleLink>
                ))}
              </span>
            </td>
            <td className="max-sm:hidden">
              <SplitBar solid={chain.real} outline={chain.demo} max={max} />
            </td>
            <td className="num">
              <span className="text-soft sm:hidden">{t('published')} </span>
              {chain.real}
            </td>
            {demo ? (
              <td className="num pe-0! text-soft">
                <span className="sm:hidden">{t('demoColumn')} </span>
                {chain.demo}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
