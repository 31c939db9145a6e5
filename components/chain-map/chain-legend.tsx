import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { asLocale } from '@/i18n/locales';
import { VALUE_CLASSES, type ValueClass } from '@/lib/ecosystems/value-class';
import { FlowerGlyph, InflowGlyph, LeadSeal, StrengthGlyph } from './chain-marks';

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

/** What every mark, border, arrow and line of the drawing means, in words. */
export async function ChainLegend() {
  const [t, raw] = await Promise.all([getTranslations('chain'), getLocale()]);
  const locale = asLocale(raw);
  const classes = Object.keys(VALUE_CLASSES) as ValueClass[];
  return (
    <dl className="chain-legend flex flex-col gap-1.5 text-xs">
      <Group title={t('legend.segments')}>
        {(['strong', 'thin', 'missing'] as const).map((kind) => (
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
                  strokeWidth={kind === 'strong' ? 2.4 : 1.5}
                  strokeLinecap="round"
                  className={`fill-raised ${kind === 'missing' ? 'stroke-gold' : 'stroke-ink'}`}
                  {...(kind === 'strong' ? {} : { strokeDasharray: kind === 'thin' ? '5 3' : '1.5 3' })}
                />
                <StrengthGlyph x={13} y={13} strength={kind} />
              </Sign>
            }
          >
            {t(`legend.${kind}`)}
          </Entry>
        ))}
      </Group>
      <Group title={t('legend.firms')}>
        <Entry
          sign={
            <Sign width={18}>
              <FlowerGlyph x={9} y={13} />
            </Sign>
          }
        >
          {t('legend.flower')}
        </Entry>
        <Entry
          sign={
            <Sign width={20}>
              <LeadSeal x={1.5} y={4.5} text={t('seal')} />
            </Sign>
          }
        >
          {t('legend.lead')}
        </Entry>
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
      </Group>
      <Group title={t('legend.inflow')}>
        {classes.map((value) => (
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
      <Group title={t('legend.edges')}>
        {(['live', 'wanted', 'quiet'] as const).map((kind) => (
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
            {t(`legend.${kind}`)}
          </Entry>
        ))}
        <Entry sign={null}>{t('legend.buyersNote')}</Entry>
      </Group>
    </dl>
  );
}
