import type { Route } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { UnofficialName } from '@/components/firms/firm-name';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale } from '@/i18n/locales';
import { projectName } from '@/lib/projects/project-name';
import { SHORTLIST_KINDS, shortlistPath } from '@/lib/shortlist/items';
import type { ShortlistEntry } from '@/lib/shortlist/queries';
import { inLanguage } from '@/lib/site/addresses';
import { EntryFacts } from './entry-facts';
import { LeaveLink } from './leave-link';

type Props = { entries: readonly ShortlistEntry[] };

async function Entry({ entry, items }: { entry: ShortlistEntry; items: readonly string[] }) {
  const [t, raw] = await Promise.all([getTranslations('shortlist'), getLocale()]);
  const locale = asLocale(raw);
  const name = projectName(entry, locale);
  const left = items.filter((one) => one !== entry.item);
  return (
    <li className="grid break-inside-avoid grid-cols-[1fr_auto] gap-x-4 py-3 print:py-1">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <h3 className="text-lg print:text-sm">
          <LocaleLink className="link" href={entry.path as Route /* made from slugs */}>
            {name}
          </LocaleLink>
        </h3>
        {entry.kind === 'firm' ? <UnofficialName official={entry.firm.nameEnIsOfficial} /> : null}
      </div>
      <LeaveLink
        className="link no-print min-h-6 text-sm"
        href={inLanguage(shortlistPath(left), locale)}
        shown={items}
        left={left}
        label={t('removeNamed', { name })}
      >
        {t('removeOne')}
      </LeaveLink>
      <div className="col-span-2 text-sm print:text-xs print:leading-snug">
        <EntryFacts entry={entry} />
      </div>
    </li>
  );
}

/** What stands on the list, by kind, each with its facts. */
export async function ShortlistEntries({ entries }: Props) {
  const t = await getTranslations('shortlist');
  const items = entries.map((entry) => entry.item);
  return SHORTLIST_KINDS.map((kind) => {
    const group = entries.filter((entry) => entry.kind === kind);
    return group.length > 0 ? (
      <section key={kind} className="pb-6 print:pb-2">
        <h2 className="break-after-avoid border-line border-b pb-1 text-xl print:text-sm">
          {t(`kinds.${kind}`)}
        </h2>
        <ul className="divide-y divide-line">
          {group.map((entry) => (
            <Entry key={entry.item} entry={entry} items={items} />
          ))}
        </ul>
      </section>
    ) : null;
  });
}
