import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { FirmNames } from '@/components/opportunities/firm-names';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale } from '@/i18n/locales';
import type { Neighbour, Neighbourhood } from '@/lib/ecosystems/neighbourhood';
import { type ChainProject, printSigned } from '@/lib/ecosystems/signings';
import { printAmount } from '@/lib/money/print-amount';
import { firmsOn } from '@/lib/opportunities/demand';
import { type SegmentPaths, segmentPath } from '@/lib/opportunities/segment-paths';
import { projectName } from '@/lib/projects/project-name';

async function Project({ project }: { project: ChainProject }) {
  const [t, raw] = await Promise.all([getTranslations('fit'), getLocale()]);
  const locale = asLocale(raw);
  const english = locale === 'en';
  const { signed, amountYuan, bound } = project;
  return (
    <li>
      <LocaleLink className="link" href={`/projects/${project.code}`}>
        {projectName(project, locale)}
      </LocaleLink>{' '}
      <span className="figures phrases text-sm text-soft">
        {amountYuan === null ? t('amountNone') : printAmount(amountYuan, bound, locale)}
        {english ? ', ' : '，'}
        {signed ? t('signedOn', { date: printSigned(project, locale) }) : printSigned(project, locale)}
      </span>
    </li>
  );
}

/** Where the parts stand under their page's headings. */
type Level = 'h3' | 'h4';
type Where = { ecosystem: string; paths: SegmentPaths };

async function SegmentLink({ of, ecosystem, paths }: Where & { of: Neighbour }) {
  const english = (await getLocale()) === 'en';
  return (
    <LocaleLink className="link" href={segmentPath(paths, ecosystem, of.slug)}>
      {english ? of.nameEn : of.nameZh}
    </LocaleLink>
  );
}

type Side = Where & { level: Level; title: string; none: string; neighbours: readonly Neighbour[] };

/** The segments on one side: those with firms each with its own, the others gathered into a line. */
async function Neighbours({ level: Title, title, none, neighbours, ...where }: Side) {
  const [t, locale] = await Promise.all([getTranslations('fit'), getLocale()]);
  const english = locale === 'en';
  const told = neighbours.map((one) => ({ one, firms: firmsOn([one]) }));
  const empty = told.filter(({ firms }) => firms.length === 0);
  return (
    <section>
      <Title className="pb-1 font-sans text-base font-semibold">{title}</Title>
      {neighbours.length === 0 ? <p className="text-sm text-soft">{none}</p> : null}
      <ul className="flex flex-col gap-2">
        {told
          .filter(({ firms }) => firms.length > 0)
          .map(({ one, firms }) => (
            <li key={one.slug}>
              <SegmentLink of={one} {...where} />
              <span className="text-sm">
                {english ? ': ' : '：'}
                <FirmNames firms={firms} />
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
      {empty.length > 0 ? (
        <p className="pt-2 text-sm">
          <span className="text-soft">{t('empty')}</span>
          {empty.map(({ one }, index) => (
            <span key={one.slug}>
              {index > 0 ? (english ? ', ' : '、') : ''}
              <SegmentLink of={one} {...where} />
            </span>
          ))}
        </p>
      ) : null}
    </section>
  );
}

/** What was signed last in an ecosystem, and where its projects stand. */
export async function Newest({ of, level: Title }: { of: Neighbourhood; level: Level }) {
  const [t, locale] = await Promise.all([getTranslations('fit'), getLocale()]);
  const english = locale === 'en';
  return (
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
  );
}

type Props = { of: Neighbourhood; paths: SegmentPaths; level: Level; children: ReactNode };

/** Who stands on a segment, who would buy and supply; beside them what the page puts there. */
export async function Surroundings({ of, paths, level, children }: Props) {
  const [t, locale] = await Promise.all([getTranslations('fit'), getLocale()]);
  const english = locale === 'en';
  const { firms, signings } = of.segment;
  const here = firmsOn([{ firms, projects: signings }]);
  const where = { ecosystem: of.ecosystem.slug, paths, level };
  return (
    <>
      <p>
        {here.length > 0 ? (
          <>
            <span className="text-soft">{t('here')}</span>
            <FirmNames firms={here} />
          </>
        ) : (
          t('nobody')
        )}
        {signings.length > 0 ? (
          <span className="text-soft">
            {english ? ', ' : '，'}
            {t('signedHere', { count: signings.length })}
          </span>
        ) : null}
      </p>
      <div className="grid gap-8 md:grid-cols-3">
        <Neighbours {...where} title={t('buyers')} none={t('noBuyers')} neighbours={of.buyers} />
        <Neighbours {...where} title={t('suppliers')} none={t('noSuppliers')} neighbours={of.suppliers} />
        {children}
      </div>
    </>
  );
}
