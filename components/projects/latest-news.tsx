import { getLocale, getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import { Section } from '@/components/ui/section';
import { asLocale } from '@/i18n/locales';
import { printAmount } from '@/lib/money/print-amount';
import { printFuzzyDate } from '@/lib/periods/fuzzy-date';
import { listNewest, type NewsRow } from '@/lib/projects/newest-queries';
import { productionNote } from '@/lib/projects/production-note';
import { projectName } from '@/lib/projects/project-name';

const SHOWN = 5;

async function News({ row }: { row: NewsRow }) {
  const [t, raw] = await Promise.all([getTranslations('home'), getLocale()]);
  const locale = asLocale(raw);
  const english = locale === 'en';
  const note = productionNote(row, locale);
  return (
    <li className="grid gap-x-8 gap-y-0.5 border-line border-t py-3 sm:grid-cols-[11rem_1fr] md:grid-cols-[11rem_1fr_auto]">
      <p className="text-sm leading-6">
        <span className="font-semibold text-gold">{t(`event.${row.event.kind}`)}</span>{' '}
        <span className="text-soft">{printFuzzyDate(row.event.date, locale)}</span>
      </p>
      <div>
        <LocaleLink className="link inline-block min-h-6 font-semibold" href={`/projects/${row.code}`}>
          {projectName(row, locale)}
        </LocaleLink>
        <p className="text-sm text-soft">{english ? row.firm.nameEn : row.firm.nameZh}</p>
        {note ? <p className="text-sm text-soft">{note}</p> : null}
      </div>
      <p className="text-sm sm:col-start-2 md:col-start-3 md:text-end">
        {row.amountYuan === null ? (
          <span className="text-soft">{t('valueUndisclosed')}</span>
        ) : (
          printAmount(row.amountYuan, row.bound, locale)
        )}
      </p>
    </li>
  );
}

/** Of which projects something was published last, what it was and when; invented ones never stand among them. */
export async function LatestNews() {
  const [t, common, rows] = await Promise.all([
    getTranslations('home'),
    getTranslations('common'),
    listNewest(SHOWN),
  ]);
  if (rows.length === 0) return null;
  return (
    <Section
      late
      title={t('newest')}
      note={
        <span className="flex gap-x-5">
          <LocaleLink className="link" href="/projects">
            {common('more')}
          </LocaleLink>
          <LocaleLink className="link" href="/projects?view=timeline">
            {t('timeline')}
          </LocaleLink>
        </span>
      }
    >
      <p className="prose text-sm text-soft">{t('newestText')}</p>
      <ol className="figures">
        {rows.map((row) => (
          <News key={row.code} row={row} />
        ))}
      </ol>
    </Section>
  );
}
