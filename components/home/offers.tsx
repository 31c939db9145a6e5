import { getLocale, getTranslations } from 'next-intl/server';
import { Section } from '@/components/ui/section';
import { SourceLine } from '@/components/ui/source-list';
import { getDistrict } from '@/lib/district/queries';
import { mergeCited } from '@/lib/sources/cited';
import { listSources } from '@/lib/sources/queries';

/** What the district says that it offers, each with its source. */
export async function Offers() {
  const [t, locale, district, sources] = await Promise.all([
    getTranslations('home'),
    getLocale(),
    getDistrict(),
    listSources(),
  ]);
  const english = locale === 'en';
  const cited = (citations: { source: string; at?: string | undefined }[]) =>
    mergeCited(
      citations.map(({ source, at }) => {
        const found = sources.get(source);
        return found ? [{ ...found, places: at ? [at] : [] }] : [];
      }),
    );
  const columns = district.offers.length % 3 === 0 ? 'md:grid-cols-3' : 'md:grid-cols-2'; // full rows
  return (
    <Section late title={t('offers')}>
      <dl className={`grid gap-x-12 gap-y-8 ${columns}`}>
        {district.offers.map((offer) => (
          <div key={offer.titleZh} className="flex flex-col gap-1">
            <dt className="font-serif text-xl">{english ? offer.titleEn : offer.titleZh}</dt>
            <dd className="prose text-soft">{english ? offer.textEn : offer.textZh}</dd>
            <dd>
              <SourceLine sources={cited(offer.citations)} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
