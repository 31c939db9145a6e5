import { getLocale, getTranslations } from 'next-intl/server';
import { StrengthMark } from '@/components/ecosystems/strength-mark';
import { UnofficialName } from '@/components/firms/firm-name';
import { Badge } from '@/components/ui/badge';
import { DemoBadge } from '@/components/ui/demo-badge';
import { asLocale } from '@/i18n/locales';
import { printAmount } from '@/lib/money/print-amount';
import { printFuzzyDate } from '@/lib/periods/fuzzy-date';
import { STAGE_LABELS } from '@/lib/projects/labels';
import type { ShortlistEntry } from '@/lib/shortlist/queries';

type Of<Kind> = Extract<ShortlistEntry, { kind: Kind }>;

async function SegmentFacts({ entry: { segment, demand } }: { entry: Of<'segment'> }) {
  const [t, raw] = await Promise.all([getTranslations('shortlist'), getLocale()]);
  const locale = asLocale(raw);
  const english = locale === 'en';
  const firms = segment.segment.firms.map((firm) => (english ? firm.nameEn : firm.shortZh));
  const counted = { firms: demand.firms, projects: demand.projects };
  const buyers =
    demand.firms + demand.projects === 0
      ? t('demandNone')
      : demand.projects > demand.undisclosed
        ? t('demand', { ...counted, amount: printAmount(demand.amountYuan, demand.bound, locale) })
        : t(demand.projects > 0 ? 'demandUndisclosed' : 'demandFirms', counted);
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <StrengthMark segment={segment.segment} />
        {english ? segment.ecosystem.nameEn : segment.ecosystem.nameZh}
      </p>
      <p>{firms.length > 0 ? t('here', { firms: firms.join(english ? ', ' : '、') }) : t('nobody')}</p>
      <p className="figures">{buyers}</p>
    </>
  );
}

async function FirmFacts({ entry: { firm } }: { entry: Of<'firm'> }) {
  const [t, locale] = await Promise.all([getTranslations('shortlist'), getLocale()]);
  const english = locale === 'en';
  const places = firm.ecosystems.map((one) => (english ? one.nameEn : one.nameZh));
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        {firm.seat ? <Badge tone="gold">{t('seat', { number: firm.seat })}</Badge> : null}
        {places.join(english ? ', ' : '、')}
        <UnofficialName official={firm.nameEnIsOfficial} />
        {firm.isDemo ? <DemoBadge /> : null}
      </p>
      <p>{english ? firm.doesEn : firm.doesZh}</p>
    </>
  );
}

async function ParkFacts({ entry: { park } }: { entry: Of<'park'> }) {
  const [t, locale] = await Promise.all([getTranslations('shortlist'), getLocale()]);
  return (
    <>
      <p>{locale === 'en' ? park.noteEn : park.noteZh}</p>
      <p className="figures">{t('parkProjects', { projects: park.projects.real.projects })}</p>
    </>
  );
}

async function ProjectFacts({ entry: { project } }: { entry: Of<'project'> }) {
  const [t, raw] = await Promise.all([getTranslations('shortlist'), getLocale()]);
  const locale = asLocale(raw);
  const english = locale === 'en';
  const facts = [
    STAGE_LABELS[project.stage][locale],
    ...(project.signed ? [t('signed', { date: printFuzzyDate(project.signed, locale) })] : []),
    ...(project.park ? [english ? project.park.nameEn : project.park.nameZh] : []),
  ];
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        {english ? (project.firmEn ?? project.firmName) : project.firmName}
        {project.isDemo ? <DemoBadge /> : null}
      </p>
      <p className="figures">
        <span className="text-gold">{printAmount(project.amountYuan, project.bound, locale)}</span>
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
