import { getLocale, getTranslations } from 'next-intl/server';
import { FirmLine } from '@/components/firms/firm-marks';
import { LocaleLink } from '@/components/ui/locale-link';
import type { Opportunity } from '@/lib/opportunities/queries';

/** What stands in the segment itself: nobody, or not enough. */
export async function Standing({ of }: { of: Opportunity }) {
  const [t, locale] = await Promise.all([getTranslations('opportunities'), getLocale()]);
  const english = locale === 'en';
  const { firms, signings, strength } = of.segment;
  const counts = { firms: firms.length, projects: signings.length };
  if (firms.length + signings.length === 0) return <p className="prose">{t('hereNobody')}</p>;
  return (
    <>
      <p className="prose">{t(strength === 'strong' ? 'hereStrong' : 'hereText', counts)}</p>
      {firms.length > 0 ? (
        <p>
          <span className="text-soft">{t('firmsHere')}</span>
          <FirmLine firms={firms} />
        </p>
      ) : null}
      {signings.length > 0 ? (
        <p>
          <span className="text-soft">{t('projectsHere')}</span>
          {signings.map((project, index) => (
            <span key={project.code}>
              {index > 0 ? (english ? ', ' : '、') : ''}
              <LocaleLink className="link" href={`/projects/${project.code}`}>
                {english ? (project.nameEn ?? project.nameZh) : project.nameZh}
              </LocaleLink>
            </span>
          ))}
        </p>
      ) : null}
    </>
  );
}
