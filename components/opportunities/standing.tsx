import { getLocale, getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import { firmsOn } from '@/lib/opportunities/demand';
import type { Opportunity } from '@/lib/opportunities/queries';
import { FirmNames } from './firm-names';

/** What stands in a segment that is not empty, and that it is not enough. */
export async function Standing({ of }: { of: Opportunity }) {
  const [t, locale] = await Promise.all([getTranslations('opportunities'), getLocale()]);
  const english = locale === 'en';
  const { signings, strength } = of.segment;
  const firms = firmsOn([{ firms: of.segment.firms, projects: signings }]);
  const counts = { firms: firms.length, projects: signings.length };
  return (
    <>
      <p className="prose">{t(strength === 'strong' ? 'hereStrong' : 'hereText', counts)}</p>
      {firms.length > 0 ? (
        <p>
          <span className="text-soft">{t('firmsHere')}</span>
          <FirmNames firms={firms} />
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
