import { useLocale, useTranslations } from 'next-intl';
import { FigureStrip } from '@/components/indicators/figure-strip';
import { ShortlistButton } from '@/components/shortlist/shortlist-button';
import { LocaleLink } from '@/components/ui/locale-link';
import { PageHeader } from '@/components/ui/page-header';
import type { ParkDossier } from '@/lib/parks/queries';
import { unparted } from '@/lib/projects/project-name';
import { isUnnamed } from './park-nothing';
import { ParkSum } from './park-sum';

/** The head of a park's page: what it is, where it belongs, its published sum and figures, and the next step. */
export function ParkHead({ park }: { park: ParkDossier }) {
  const t = useTranslations('parks');
  const english = useLocale() === 'en';
  const name = (one: { nameZh: string; nameEn: string }) => (english ? one.nameEn : one.nameZh);
  return (
    <PageHeader
      eyebrow={
        <LocaleLink className="hover:text-gold" href="/parks">
          {t('title')}
        </LocaleLink>
      }
      title={name(park)}
      lead={english ? park.noteEn && unparted(park.noteEn) : park.noteZh}
    >
      {park.partOf ? (
        <p>
          {t('partOf')}{' '}
          <LocaleLink className="link" href={`/parks/${park.partOf.slug}`}>
            {name(park.partOf)}
          </LocaleLink>
        </p>
      ) : null}
      {park.parts.length > 0 ? (
        <p className="flex flex-wrap gap-x-3">
          {t('parts')}
          {park.parts.map((part) => (
            <LocaleLink key={part.slug} className="link" href={`/parks/${part.slug}`}>
              {name(part)}
            </LocaleLink>
          ))}
        </p>
      ) : null}
      {isUnnamed(park) ? null : <FigureStrip indicators={park.indicators} />}
      <ParkSum park={park} large />
      <p className="no-print flex flex-wrap gap-3">
        <LocaleLink className="button" href={`/enquire?about=park:${park.slug}`}>
          {t('enquire')}
        </LocaleLink>
        <ShortlistButton item={`park:${park.slug}`} />
      </p>
    </PageHeader>
  );
}
