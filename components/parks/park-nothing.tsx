import { useTranslations } from 'next-intl';
import { FigureStrip } from '@/components/indicators/figure-strip';
import type { ParkDossier } from '@/lib/parks/queries';

/** Whether sources name neither a firm nor a project of the park. */
export const isUnnamed = ({ firmCount, projects }: ParkDossier) =>
  firmCount.real === 0 && projects.real.projects === 0;

/** What is known of a park of which no firm and no project is named: its figures, and that in one sentence. */
export function ParkNothing({ park }: { park: ParkDossier }) {
  const t = useTranslations('terrain');
  const hasInstitutions = park.indicators.some(({ code }) => code.startsWith('rd-institutions.'));
  return (
    <>
      <FigureStrip indicators={park.indicators} />
      <p className="text-soft">{t(hasInstitutions ? 'unnamed' : 'nothing')}</p>
    </>
  );
}
