import { getLocale, getTranslations } from 'next-intl/server';
import { Badge } from '@/components/ui/badge';
import { SourceLine } from '@/components/ui/source-list';
import { asLocale } from '@/i18n/locales';
import { printAmount } from '@/lib/money/print-amount';
import { printFuzzyDate } from '@/lib/periods/fuzzy-date';
import { unparted } from '@/lib/projects/project-name';
import type { PublicProject } from '@/lib/projects/public-queries';

/** Every published amount with its source, the preferred one marked, and the money that arrived. */
export async function PublishedValues({ project }: { project: PublicProject }) {
  const [t, raw] = await Promise.all([getTranslations('projects'), getLocale()]);
  const locale = asLocale(raw);
  return (
    <ul className="figures flex flex-col gap-3">
      {project.values.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: amounts of one source may be equal, their order is fixed
        <li key={index} className="flex flex-wrap items-baseline gap-x-4">
          <span className="font-serif text-xl">{printAmount(value.amountYuan, value.bound, locale)}</span>
          {project.values.length > 1 && value.preferred ? <Badge tone="gold">{t('preferred')}</Badge> : null}
          <span className="phrases text-sm text-soft">
            {locale === 'en' ? value.noteEn && unparted(value.noteEn) : value.noteZh}
          </span>
          <SourceLine sources={value.sources} />
        </li>
      ))}
      {project.receipts.map((receipt) => (
        <li
          key={receipt.receivedOn}
          className="flex flex-wrap items-baseline gap-x-4 border-line border-t pt-3"
        >
          <span className="text-sm text-soft">{t('receipts')}</span>
          <span className="font-serif text-xl">{printAmount(receipt.amountYuan, 'exact', locale)}</span>
          <span className="text-sm">
            {printFuzzyDate({ value: receipt.receivedOn, precision: 'day' }, locale)}
          </span>
          <SourceLine sources={receipt.sources} />
        </li>
      ))}
    </ul>
  );
}
