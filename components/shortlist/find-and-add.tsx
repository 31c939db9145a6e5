import { getLocale, getTranslations } from 'next-intl/server';
import { Section } from '@/components/ui/section';
import { asLocale } from '@/i18n/locales';
import type { SearchHit } from '@/lib/search/hits';
import { itemOfPath, shortlistPath } from '@/lib/shortlist/items';
import { inLanguage } from '@/lib/site/addresses';

type Props = { items: readonly string[]; words: string; hits: readonly SearchHit[] };

async function Hit({ hit, items }: { hit: SearchHit; items: readonly string[] }) {
  const [t, raw] = await Promise.all([getTranslations('shortlist'), getLocale()]);
  const locale = asLocale(raw);
  const english = locale === 'en';
  const item = itemOfPath(hit.path);
  if (!item) return null;
  const name = english ? (hit.nameEn ?? hit.nameZh) : hit.nameZh;
  const joined = `${shortlistPath(items)}${items.length > 0 ? '&' : '?'}add=${item}`;
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 py-1">
      <span>{name}</span>
      <span className="text-sm text-soft">{english ? hit.hintEn : hit.hintZh}</span>
      {items.includes(item) ? (
        <span className="text-sm text-soft">{t('findIn')}</span>
      ) : (
        <a
          className="link text-sm"
          rel="nofollow"
          href={inLanguage(joined, locale)}
          aria-label={`${t('findAdd')} ${name}`}
        >
          {t('findAdd')}
        </a>
      )}
    </li>
  );
}

/** Looks something up and adds it to the list in the address: the way to build a list without scripts. */
export async function FindAndAdd({ items, words, hits }: Props) {
  const [t, raw] = await Promise.all([getTranslations('shortlist'), getLocale()]);
  return (
    <div className="no-print pt-6">
      <Section title={t('find')}>
        <search>
          <form
            action={inLanguage('/shortlist', asLocale(raw))}
            className="flex max-w-2xl flex-wrap items-end gap-3"
          >
            {items.length > 0 ? <input type="hidden" name="items" value={items.join(',')} /> : null}
            <label className="flex min-w-60 flex-1 flex-col gap-1 text-sm">
              <span className="text-soft">{t('findLabel')}</span>
              <input className="input" type="search" name="q" defaultValue={words} maxLength={60} />
            </label>
            <button type="submit" className="button">
              {t('findGo')}
            </button>
          </form>
        </search>
        {words && hits.length === 0 ? <p role="status">{t('findNone', { q: words })}</p> : null}
        <ul>
          {hits.map((hit) => (
            <Hit key={hit.path} hit={hit} items={items} />
          ))}
        </ul>
      </Section>
    </div>
  );
}
