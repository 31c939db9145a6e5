import { getLocale, getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import type { Neighbour } from '@/lib/ecosystems/neighbourhood';
import { firmsOn } from '@/lib/opportunities/demand';
import { type SegmentPaths, segmentPath } from '@/lib/opportunities/segment-paths';
import { FirmNames } from './firm-names';

type Where = { ecosystem: string; paths: SegmentPaths };
type SideProps = Where & { title: string; none: string; neighbours: readonly Neighbour[] };

async function Side({ title, none, ecosystem, paths, neighbours }: SideProps) {
  const [t, locale] = await Promise.all([getTranslations('opportunities'), getLocale()]);
  const english = locale === 'en';
  return (
    <section>
      <h3 className="pb-2 font-sans font-semibold text-base">{title}</h3>
      {neighbours.length === 0 ? <p className="text-soft">{none}</p> : null}
      <ul className="flex flex-col">
        {neighbours.map((one) => {
          const firms = firmsOn([one]);
          return (
            <li key={one.slug} className="rule py-2">
              <LocaleLink className="link" href={segmentPath(paths, ecosystem, one.slug)}>
                {english ? one.nameEn : one.nameZh}
              </LocaleLink>
              <span className="block text-sm">
                {firms.length > 0 ? (
                  <FirmNames firms={firms} />
                ) : (
                  <span className="text-soft">{t('nobody')}</span>
                )}
                {one.projects.length > 0 ? (
                  <span className="text-soft">
                    {english ? ', ' : '，'}
                    <span className="whitespace-nowrap">
                      {t('signedHere', { count: one.projects.length })}
                    </span>
                  </span>
                ) : null}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type Props = Where & { suppliers: readonly Neighbour[]; buyers: readonly Neighbour[] };

/** Who stands directly upstream and downstream of an opportunity. */
export async function Around({ suppliers, buyers, ...where }: Props) {
  const t = await getTranslations('opportunities');
  return (
    <div className="grid gap-8 md:grid-cols-2">
      <Side {...where} title={t('suppliers')} none={t('noSuppliers')} neighbours={suppliers} />
      <Side {...where} title={t('buyersSide')} none={t('noBuyers')} neighbours={buyers} />
    </div>
  );
}
