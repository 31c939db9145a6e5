import { getLocale, getTranslations } from 'next-intl/server';
import { FirmLine } from '@/components/firms/firm-marks';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale } from '@/i18n/locales';
import type { Neighbour, Neighbourhood } from '@/lib/ecosystems/neighbourhood';
import type { ChainProject } from '@/lib/ecosystems/signings';
import { printAmount } from '@/lib/money/print-amount';
import { printFuzzyDate } from '@/lib/periods/fuzzy-date';

async function Project({ project }: { project: ChainProject }) {
  const locale = asLocale(await getLocale());
  const english = locale === 'en';
  return (
    <li>
      <LocaleLink className="link" href={`/projects/${project.code}`}>
        {english ? (project.nameEn ?? project.nameZh) : project.nameZh}
      </LocaleLink>{' '}
      <span className="figures phrases text-sm text-soft">
        {printAmount(project.amountYuan, project.bound, locale)}
        {english ? ', ' : '，'}
        {printFuzzyDate(project.signed, locale)}
      </span>
    </li>
  );
}

/** Where the parts stand under their page's headings. */
type Level = 'h3' | 'h4';
type Side = { level: Level; title: string; none: string; of: string; neighbours: readonly Neighbour[] };

async function Neighbours({ level: Title, title, none, of, neighbours }: Side) {
  const [t, locale] = await Promise.all([getTranslations('fit'), getLocale()]);
  const english = locale === 'en';
  return (
    <section>
      <Title className="pb-1 font-sans text-base font-semibold">{title}</Title>
      {neighbours.length === 0 ? <p className="text-sm text-soft">{none}</p> : null}
      <ul className="flex flex-col gap-2">
        {neighbours.map((one) => (
          <li key={one.slug}>
            <LocaleLink className="link" href={`/ecosystems/${of}#${one.slug}`}>
              {english ? one.nameEn : one.nameZh}
            </LocaleLink>
            <span className="text-sm">
              {english ? ': ' : '：'}
              {one.firms.length > 0 ? (
                <FirmLine firms={one.firms} />
              ) : (
                <span className="text-soft">{t('empty')}</span>
              )}
            </span>
            {one.projects.length > 0 ? (
              <ul className="ps-4">
                {one.projects.map((project) => (
                  <Project key={project.code} project={project} />
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who stands on a segment, who would buy and supply, what was signed nearby and where. */
export async function Surroundings({ of, level: Title }: { of: Neighbourhood; level: Level }) {
  const [t, locale] = await Promise.all([getTranslations('fit'), getLocale()]);
  const english = locale === 'en';
  const { segment, ecosystem } = of;
  return (
    <>
      <p>
        <span className="text-soft">
          {t('here')}
          {english ? ': ' : '：'}
        </span>
        {segment.firms.length > 0 ? (
          <FirmLine firms={segment.firms} />
        ) : (
          t(segment.projects > 0 ? 'noFirm' : 'nobody')
        )}
        {segment.projects > 0 ? (
          <span className="text-soft">
            {english ? ', ' : '，'}
            {t('signedHere', { count: segment.projects })}
          </span>
        ) : null}
      </p>
      <div className="grid gap-8 md:grid-cols-3">
        <Neighbours
          level={Title}
          title={t('buyers')}
          none={t('noBuyers')}
          of={ecosystem.slug}
          neighbours={of.buyers}
        />
        <Neighbours
          level={Title}
          title={t('suppliers')}
          none={t('noSuppliers')}
          of={ecosystem.slug}
          neighbours={of.suppliers}
        />
        <section>
          <Title className="pb-1 font-sans text-base font-semibold">{t('recent')}</Title>
          {of.recent.length === 0 ? <p className="text-sm text-soft">{t('noRecent')}</p> : null}
          <ul className="flex flex-col gap-2">
            {of.recent.map((project) => (
              <Project key={project.code} project={project} />
            ))}
          </ul>
          {of.parks.length > 0 ? (
            <p className="pt-3 text-sm">
              <span className="text-soft">{t('parks')}</span>
              {of.parks.map((park, index) => (
                <span key={park.slug}>
                  {index > 0 ? (english ? ', ' : '、') : ''}
                  <LocaleLink className="link" href={`/parks/${park.slug}`}>
                    {english ? park.nameEn : park.nameZh}
                  </LocaleLink>
                </span>
              ))}
            </p>
          ) : null}
        </section>
      </div>
    </>
  );
}
