import { useTranslations } from 'next-intl';
import { SmallFlower } from '@/components/chain-map/chain-marks';
import { FirmLink } from '@/components/firms/firm-name';
import type { ParkDossier } from '@/lib/parks/queries';

/** The firms of a park's published projects and how many more there are; invented firms never. */
export function ParkFirms({ park }: { park: ParkDossier }) {
  const t = useTranslations('terrain');
  const shown = park.firms.filter((firm) => !firm.isDemo);
  const all = park.firmCount.real;
  if (all === 0) return <p className="text-soft">{t('noFirms')}</p>;
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1.5">
      {shown.map((firm) => (
        <li key={firm.slug} className="flex gap-1.5">
          {firm.seat === null ? null : (
            <>
              <SmallFlower className="mt-1 size-4 shrink-0" />
              <span className="sr-only">{t('goldenFlower')}</span>
            </>
          )}
          <span>
            <FirmLink firm={firm} />{' '}
            {firm.projects > 1 ? (
              <span className="text-sm text-soft">{t('count', { count: firm.projects })}</span>
            ) : null}
          </span>
        </li>
      ))}
      {all > shown.length ? (
        <li className="text-soft">{t('moreFirms', { count: all - shown.length })}</li>
      ) : null}
    </ul>
  );
}
