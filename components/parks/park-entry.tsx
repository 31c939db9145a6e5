import { useTranslations } from 'next-intl';
import { FigureStrip } from '@/components/indicators/figure-strip';
import { TallyAmount, TallyNotes } from '@/components/projects/tally-text';
import { LocaleLink } from '@/components/ui/locale-link';
import type { ParkDossier } from '@/lib/parks/queries';
import { ParkFirms } from './park-firms';

/** A park in the list: what it is, what stands there, what was published about it. */
export function ParkEntry({ park, english }: { park: ParkDossier; english: boolean }) {
  const t = useTranslations('terrain');
  const name = (one: { nameZh: string; nameEn: string }) => (english ? one.nameEn : one.nameZh);
  const { real, demo } = park.projects;
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
            <LocaleLink href={`/parks/${park.slug}`} className="hover:text-gold">
              {name(park)}
            </LocaleLink>
          </h3>
          {park.partOf ? (
            <p className="text-sm text-soft">{t('partOf', { name: name(park.partOf) })}</p>
          ) : null}
          <p className="prose">{english ? park.noteEn : park.noteZh}</p>
        </div>
      </div>
      <div className="flex flex-col gap-4">
        <FigureStrip indicators={park.indicators} />
        <p className="figures flex flex-wrap items-baseline gap-x-4">
          <span className="font-serif text-2xl">{t('count', { count: real.projects })}</span>
          {real.projects > 0 ? (
            <span>
              {t('amount')} <TallyAmount tally={real} />
            </span>
          ) : null}
          {real.projects > 0 ? (
            <span className="text-sm">
              <TallyNotes tally={real} />
            </span>
          ) : null}
          {demo.projects > 0 ? (
            <span className="text-sm text-soft">{t('demoToo', { count: demo.projects })}</span>
          ) : null}
        </p>
        {park.firmCount.real > 0 ? <ParkFirms park={park} /> : null}
        {park.chains.some((chain) => chain.real > 0) ? (
          <p className="flex flex-wrap gap-x-4 text-sm">
            {park.chains
              .filter((chain) => chain.real > 0)
              .map((chain) => (
                <LocaleLink
                  key={chain.slug}
                  className="link inline-block min-h-6"
                  href={`/ecosystems/${chain.slug}`}
                >
                  {name(chain)}
                </LocaleLink>
              ))}
          </p>
        ) : null}
      </div>
    </li>
  );
}
