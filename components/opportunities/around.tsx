import { getLocale, getTranslations } from 'next-intl/server';
import { FirmLine } from '@/components/firms/firm-marks';
import { LocaleLink } from '@/components/ui/locale-link';
import type { Neighbour } from '@/lib/ecosystems/neighbourhood';

type SideProps = { title: string; none: string; ecosystem: string; neighbours: readonly Neighbour[] };

async function Side({ title, none, ecosystem, neighbours }: SideProps) {
  const [t, locale] = await Promise.all([getTranslations('opportunities'), getLocale()]);
  const english = locale === 'en';
  return (
    <section>
      <h3 className="pb-2 font-sans font-semibold text-base">{title}</h3>
      {neighbours.length === 0 ? <p className="text-soft">{none}</p> : null}
      <ul className="flex flex-col">
        {neighbours.map((one) => (
          <li key={one.slug} className="rule py-2">
            <LocaleLink className="link" href={`/ecosystems/${ecosystem}#${one.slug}`}>
              {english ? one.nameEn : one.nameZh}
            </LocaleLink>
            <span className="block text-sm">
              {one.firms.length > 0 ? (
                <FirmLine firms={one.firms} />
              ) : (
                <span className="text-soft">{t('nobody')}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Props = { ecosystem: string; suppliers: readonly Neighbour[]; buyers: readonly Neighbour[] };

/** Who stands directly upstream and downstream of an opportunity. */
export async function Around({ ecosystem, suppliers, buyers }: Props) {
  const t = await getTranslations('opportunities');
  return (
    <div className="grid gap-8 md:grid-cols-2">
      <Side title={t('suppliers')} none={t('noSuppliers')} ecosystem={ecosystem} neighbours={suppliers} />
      <Side title={t('buyersSide')} none={t('noBuyers')} ecosystem={ecosystem} neighbours={buyers} />
    </div>
  );
}
