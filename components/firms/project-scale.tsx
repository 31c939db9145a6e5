import { useLocale, useTranslations } from 'next-intl';
import { KeptAmount } from '@/components/ui/kept-amount';
import { Parted } from '@/components/ui/parted';
import { asLocale } from '@/i18n/locales';
import type { FirmProject } from '@/lib/firms/projects';
import { printAmount } from '@/lib/money/print-amount';
import { productionNote } from '@/lib/projects/production-note';
import { projectCapacity, unparted } from '@/lib/projects/project-name';

/** What a project is worth, what it makes, and what its note says of the part that already runs. */
export function ProjectScale({ project }: { project: FirmProject }) {
  const t = useTranslations('firms');
  const locale = asLocale(useLocale());
  const capacity = projectCapacity(project, locale);
  const note = productionNote(project, locale);
  return (
    <>
      {project.amountYuan === null || project.bound === 'undisclosed' ? (
        <span className="text-soft text-sm">{t('undisclosed')}</span>
      ) : (
        <strong>
          <KeptAmount text={printAmount(project.amountYuan, project.bound, locale)} />
        </strong>
      )}
      {capacity ? (
        <span className="phrases">
          <Parted text={capacity} />
        </span>
      ) : null}
      {note ? (
        <span className="phrases text-soft text-sm">
          <Parted text={unparted(note)} />
        </span>
      ) : null}
    </>
  );
}
