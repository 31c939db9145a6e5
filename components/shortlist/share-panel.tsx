import type { Route } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import { PrintButton } from '@/components/ui/print-button';
import { asLocale } from '@/i18n/locales';
import { enquirePath, shortlistPath } from '@/lib/shortlist/items';
import { fullAddress, inLanguage } from '@/lib/site/addresses';
import { CopyLink } from './copy-link';
import { LeaveLink } from './leave-link';
import { QrCode } from './qr-code';

/** What one does with a finished list: ask about it, print it, pass it on. */
export async function SharePanel({ items }: { items: readonly string[] }) {
  const [t, raw] = await Promise.all([getTranslations('shortlist'), getLocale()]);
  const locale = asLocale(raw);
  const link = fullAddress(shortlistPath(items), locale);
  return (
    <aside aria-label={t('share')} className="flex flex-col gap-5 print:absolute print:end-8 print:top-0">
      <p className="no-print flex flex-wrap gap-3">
        <LocaleLink className="button button-primary" href={enquirePath(items) as Route}>
          {t('attach')}
        </LocaleLink>
        <PrintButton label={t('print')} className="button with-scripts" />
      </p>
      <CopyLink
        link={link}
        label={t('link')}
        words={{ copy: t('copy'), copied: t('copied'), failed: t('copyFailed') }}
      />
      <figure className="flex flex-col gap-1 max-sm:hidden print:flex print:w-28">
        <QrCode text={link} label={t('qr')} />
        <figcaption className="text-sm text-soft print:text-xs print:leading-tight">{t('qr')}</figcaption>
      </figure>
      <details className="no-print text-sm">
        <summary className="min-h-6">{t('clear')}</summary>
        <p className="pt-2">
          {t('clearSure')}{' '}
          <LeaveLink
            className="link inline-block min-h-6"
            href={inLanguage('/shortlist', locale)}
            shown={items}
            left={[]}
          >
            {t('clearYes')}
          </LeaveLink>
        </p>
      </details>
    </aside>
  );
}
