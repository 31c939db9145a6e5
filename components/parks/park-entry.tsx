import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FigureStrip } from '@/components/indicators/figure-strip';
import { KeptWords } from '@/components/ui/kept-words';
import { LocaleLink } from '@/components/ui/locale-link';
import type { ParkDossier } from '@/lib/parks/queries';
import { unparted } from '@/lib/projects/project-name';
import { ParkFirms } from './park-firms';
import { isUnnamed, ParkNothing } from './park-nothing';
import { ParkSum } from './park-sum';

const Row = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt className="text-sm text-soft leading-6">{label}</dt>
    <dd>{children}</dd>
  </>
);

const NAME = 'underline decoration-1 decoration-strong underline-offset-4 hover:text-gold';

/** A park in the list: what it is, what stands there, what was published about it. */
export function ParkEntry({ park, english }: { park: ParkDossier; english: boolean }) {
  const t = useTranslations('terrain');
  const name = (one: { nameZh: string; nameEn: string }) => (english ? one.nameEn : one.nameZh);
  const chains = park.chains.filter((chain) => chain.real > 0);
  return (
    <li className="grid gap-x-12 gap-y-4 border-line border-t py-8 md:grid-cols-[2fr_3fr]">
      <div className="flex gap-4">
        <span
          aria-hidden="true"
          className="flex size-9 shrink-0 items-center justify-center rounded-[3px] bg-ink font-serif text-paper text-xl print:border print:border-ink print:bg-transparent print:text-ink"
        >
          {park.number}
        </span>
        <div className="flex flex-col gap-1">
          <h3 className="text-2xl">
            <LocaleLink href={`/parks/${park.slug}`} className={NAME}>
              <KeptWords text={name(park)} />
            </LocaleLink>
          </h3>
          {park.partOf ? (
            <p className="text-sm text-soft">{t('partOf', { name: name(park.partOf) })}</p>
          ) : null}
          <p className="prose">
            {english && park.noteEn ? <KeptWords text={unparted(park.noteEn)} /> : park.noteZh}
          </p>
        </div>
      </div>
      <div className="flex flex-col gap-4">
        {isUnnamed(park) ? (
          <ParkNothing park={park} />
        ) : (
          <>
            <FigureStrip indicators={park.indicators} />
            <ParkSum park={park} />
            <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
              {park.firmCount.real > 0 ? (
                <Row label={t('labels.firms')}>
                  <ParkFirms park={park} />
                </Row>
              ) : null}
              {chains.length > 0 ? (
                <Row label={t('labels.chains')}>
                  <p className="flex flex-wrap gap-x-4">
                    {chains.map((chain) => (
                      <LocaleLink
                        key={chain.slug}
                        className="link inline-block min-h-6"
                        href={`/ecosystems/${chain.slug}`}
                      >
                        {name(chain)}
                      </LocaleLink>
                    ))}
                  </p>
                </Row>
              ) : null}
            </dl>
          </>
        )}
      </div>
    </li>
  );
}
