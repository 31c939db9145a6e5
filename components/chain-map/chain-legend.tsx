import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { asLocale } from '@/i18n/locales';
import { VALUE_CLASSES } from '@/lib/ecosystems/value-class';
import { BASIS_LABELS } from '@/lib/firms/labels';
import { FlowerGlyph, InflowGlyph, LeadSeal, StrengthGlyph } from './chain-marks';
import type { Signs } from './signs';
import { OURS } from './sizes';

function Sign({ width = 26, children }: { width?: number; children: ReactNode }) {
  return (
    <svg width={width} height="26" viewBox={`0 0 ${width} 26`} aria-hidden="true" className="shrink-0">
      {children}
    </svg>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <dt className="font-semibold">{title}</dt>
      {children}
    </div>
  );
}

const Entry = ({ sign, children }: { sign: ReactNode; children: ReactNode }) => (
  <dd className="flex items-center gap-1.5">
    {sign}
    <span>{children}</span>
  </dd>
);

const STROKES = {
  live: { className: 'stroke-river', width: 2.6 },
  wanted: { className: 'stroke-gold', width: 1.5, dash: '1 4' },
  quiet: { className: 'stroke-strong', width: 1 },
} as const;

type Border = { tone: string; width: number; dash?: string };
const BORDERS: Record<Signs['strengths'][number], Border> = {
  strong: { tone: 'stroke-ink', width: 2.4 },
  thin: { tone: 'stroke-ink', width: 1.5, dash: '5 3' },
  missing: { tone: 'stroke-gold', width: 1.5, dash: '1.5 3' },
  nobody: { tone: 'stroke-strong', width: 1.5, dash: '1.5 3' },
};

/** What the marks, borders, arrows and lines that the drawing uses mean, in words. */
export async function ChainLegend({ signs }: { signs: Signs }) {
  const [t, raw] = await Promise.all([getTranslations('chain'), getLocale()]);
  const locale = asLocale(raw);
  const hasFirms = signs.flower || signs.lead || signs.guest || signs.ours;
  return (
    <dl className="chain-legend flex flex-col gap-1.5 text-xs">
      <Group title={t('legend.segments')}>
        {signs.strengths.map((kind) => (
          <Entry
            key={kind}
            sign={
              <Sign>
                <rect
                  x="2"
                  y="4"
                  width="22"
                  height="18"
                  rx="2"
                  strokeWidth={BORDERS[kind].width}
                  strokeLinecap="round"
                  className={`fill-raised ${BORDERS[kind].tone}`}
                  strokeDasharray={BORDERS[kind].dash}
                />
                <StrengthGlyph
                  x={13}
                  y={13}
                  strength={kind === 'nobody' ? 'missing' : kind}
                  quiet={kind === 'nobody'}
                />
              </Sign>
            }
          >
            {t(`legend.${kind}`)}
          </Entry>
        ))}
      </Group>
      {hasFirms ? (
        <Group title={t('legend.firms')}>
          {signs.flower ? (
            <Entry
              sign={
                <Sign width={18}>
                  <FlowerGlyph x={9} y={13} />
                </Sign>
              }
            >
              {t('legend.flower')}
            </Entry>
          ) : null}
          {signs.lead ? (
            <Entry
              sign={
                <Sign width={20}>
                  <LeadSeal x={1.5} y={4.5} text={t('seal')} />
                </Sign>
              }
            >
              {t('legend.lead')}
            </Entry>
          ) : null}
          {signs.guest ? (
            <Entry
              sign={
                <Sign>
                  <rect
                    x="1"
                    y="5"
                    width="24"
                    height="16"
                    rx="2"
                    strokeDasharray="3 2"
                    className="fill-paper stroke-strong"
                  />
                </Sign>
              }
            >
              {t('legend.guest')}
            </Entry>
          ) : null}
          {signs.ours ? <Entry sign={OURS}>{BASIS_LABELS.classified[locale]}</Entry> : null}
        </Group>
      ) : null}
      {signs.values.length > 0 ? (
        <Group title={t('legend.inflow')}>
          {signs.values.map((value) => (
            <Entry
              key={value}
              sign={
                <Sign>
                  <InflowGlyph x={13} y={23} value={value} />
                </Sign>
              }
            >
              {VALUE_CLASSES[value][locale]}
            </Entry>
          ))}
        </Group>
      ) : null}
      <Group title={t('legend.edges')}>
        {signs.edges.map((kind) => (
          <Entry
            key={kind}
            sign={
              <Sign width={38}>
                <path
                  d="M2 13H35"
                  strokeLinecap="round"
                  strokeWidth={STROKES[kind].width}
                  className={STROKES[kind].className}
                  {...('dash' in STROKES[kind] ? { strokeDasharray: STROKES.wanted.dash } : {})}
                />
              </Sign>
            }
          >
            {t(signs.edges.length === 1 && kind === 'quiet' ? 'legend.only' : `legend.${kind}`)}
          </Entry>
        ))}
        {signs.buyers ? <Entry sign={null}>{t('legend.buyersNote')}</Entry> : null}
      </Group>
    </dl>
  );
}
