import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Rosette, RosetteLegend } from '@/components/firms/rosette';
import { RosterList } from '@/components/firms/roster-list';
import { LocaleLink } from '@/components/ui/locale-link';
import { PageHeader } from '@/components/ui/page-header';
import { SourceLine } from '@/components/ui/source-list';
import { getDistrict } from '@/lib/district/queries';
import { listRoster } from '@/lib/firms/public-roster';
import { rosterOf } from '@/lib/firms/roster';
import { mergeCited } from '@/lib/sources/cited';
import { listSources } from '@/lib/sources/queries';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('firms'))('title') };
}

export default async function GoldenFlowers() {
  const [t, words, locale, seats, district, sources] = await Promise.all([
    getTranslations('firms'),
    getTranslations('roster'),
    getLocale(),
    listRoster(),
    getDistrict(),
    listSources(),
  ]);
  const english = locale === 'en';
  const roster = rosterOf(seats);
  const named = seats.length - roster.empty.length;
  const { noteZh, noteEn, citations } = district.roster;
  const cited = mergeCited(
    citations.map(({ source, at }) => {
      const found = sources.get(source);
      return found ? [{ ...found, places: at ? [at] : [] }] : [];
    }),
  );
  return (
    <>
      <div className="grid items-center gap-x-16 md:grid-cols-[1fr_20rem] print:grid-cols-[1fr_14rem] print:gap-x-8">
        <PageHeader title={t('title')} lead={t('lead', { named, seats: seats.length })}>
          <p className="prose text-sm text-soft">
            {english ? noteEn : noteZh} <SourceLine sources={cited} />
          </p>
          <p className="no-print">
            <LocaleLink className="link" href="/innovation">
              {words('innovation')}
            </LocaleLink>
          </p>
        </PageHeader>
        <figure className="mx-auto flex w-full max-w-80 flex-col gap-2 pb-8 md:py-8 print:py-0">
          <Rosette seats={seats} />
          <RosetteLegend />
        </figure>
      </div>
      <form action={english ? '/en/golden-flowers/compare' : '/golden-flowers/compare'} className="group">
        <RosterList roster={roster} />
        <div className="no-print bottom-0 flex flex-wrap items-center gap-x-5 gap-y-2 border-line border-t bg-paper py-3 group-has-checked:sticky">
          <button type="submit" className="button button-primary">
            {words('compareChosen')}
          </button>
          <p className="text-sm text-soft">{words('compareHint')}</p>
        </div>
      </form>
    </>
  );
}
