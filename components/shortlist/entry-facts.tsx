import { getLocale, getTranslations } from 'next-intl/server';
import { StrengthMark } from '@/components/ecosystems/strength-mark';
import { signedWords } from '@/components/opportunities/demand-words';
import { Badge } from '@/components/ui/badge';
import { DemoBadge } from '@/components/ui/demo-badge';
import { asLocale } from '@/i18n/locales';
import { printAmount } from '@/lib/money/print-amount';
import { hasDemand } from '@/lib/opportunities/demand';
import { printFuzzyDate } from '@/lib/periods/fuzzy-date';
import { STAGE_LABELS } from '@/lib/projects/labels';
import { unparted } from '@/lib/projects/project-name';
import type { ShortlistEntry } from '@/lib/shortlist/queries';

type Of<Kind> = Extract<ShortlistEntry, { kind: Kind }>;

async function SegmentFacts({ entry: { segment, demand } }: { entry: Of<'segment'> }) {
  const [t, raw] = await Promise.all([getTranslations('shortlist'), getLocale()]);
  const english = raw === 'en';
  const firms = segment.segment.firms.map((firm) => (english ? firm.nameEn : firm.shortZh));
  const buyers = hasDemand(demand)
    ? t('demand', { firms: demand.firms, signed: await signedWords(demand) })
    : t('demandNone');
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <StrengthMark segment={segment.segment} quiet={segment.isUnnamed} />
        {english ? segment.ecosystem.nameEn : segment.ecosystem.nameZh}
      </p>
      {firms.length > 0 ? (
        <p>{t('here', { firms: firms.join(english ? ', ' : '、') })}</p>
      ) : segment.segment.strength === 'missing' ? null : (
        <p>{t('nobody')}</p>
      )}
      <p className="figures phrases">{buyers}</p>
    </>
  );
}

async function FirmFacts({ entry: { firm } }: { entry: Of<'firm'> }) {
  const [t, locale] = await Promise.all([getTranslations('shortlist'), getLocale()]);
  const english = locale === 'en';
  const places = firm.ecosystems.map((one) => (english ? one.nameEn : one.nameZh));
  return (
    <>
      <p>
        {firm.seat ? (
          <>
            <Badge tone="gold">{t('flower')}</Badge>{' '}
          </>
        ) : null}
        {places.join(english ? ', ' : '、')} {firm.isDemo ? <DemoBadge /> : null}
      </p>
      <p>{english ? firm.doesEn : firm.doesZh}</p>
    </>
  );
}

async function ParkFacts({ entry: { park } }: { entry: Of<'park'> }) {
  const [t, locale] = await Promise.all([getTranslations('shortlist'), getLocale()]);
  return (
    <>
      <p>{locale === 'en' ? park.noteEn && unparted(park.noteEn) : park.noteZh}</p>
      <p className="figures">{t('parkProjects', { projects: park.projects.real.projects })}</p>
    </>
  );
}

async function ProjectFacts({ entry: { project } }: { entry: Of<'project'> }) {
  const [t, raw] = await Promise.all([getTranslations('shortlist'), getLocale()]);
  const locale = asLocale(raw);
  const english = locale === 'en';
  const facts = [
    STAGE_LABELS[project.stage][locale].toLowerCase(), // within a sentence
    project.signed ? t('signed', { date: printFuzzyDate(project.signed, locale) }) : t('undated'),
    ...(project.park ? [english ? project.park.nameEn : project.park.nameZh] : []),
  ];
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        {english ? (project.firmEn ?? project.firmName) : project.firmName}
        {project.isDemo ? <DemoBadge /> : null}
      </p>
      <p className="figures phrases">
        {t('amount', { amount: printAmount(project.amountYuan, project.bound, locale) })}
        {english ? ', ' : '，'}
        {facts.join(english ? ', ' : '，')}
      </p>
    </>
  );
}

/** What a shortlist says of a thing: a line or three, as on its own page. */
export function EntryFacts({ entry }: { entry: ShortlistEntry }) {
  if (entry.kind === 'segment') return <SegmentFacts entry={entry} />;
  if (entry.kind === 'firm') return <FirmFacts entry={entry} />;
  if (entry.kind === 'park') return <ParkFacts entry={entry} />;
  return <ProjectFacts entry={entry} />;
}
