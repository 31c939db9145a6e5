import type { Route } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale } from '@/i18n/locales';
import { type ChainView, chainQuery, inView, isFiltered } from '@/lib/ecosystems/chain-view';
import { STRENGTH_LABELS } from '@/lib/ecosystems/labels';
import type { EcosystemChain } from '@/lib/ecosystems/queries';
import { namesNobody } from '@/lib/ecosystems/unnamed';

const STRENGTHS = ['strong', 'thin', 'missing'] as const;

/** Filter and search of a chain as a plain form: the state stands in the address. The instrument makes it immediate. */
export async function ChainFilter({ chain, view }: { chain: EcosystemChain; view: ChainView }) {
  const [t, raw] = await Promise.all([getTranslations('chain'), getLocale()]);
  const locale = asLocale(raw);
  const shown = chain.segments.filter((one) => inView(one, view)).length;
  const all = chain.segments.length;
  const isQuiet = namesNobody(chain); // then all segments are as strong
  const path = `${locale === 'en' ? '/en' : ''}/ecosystems/${chain.slug}#chain`;
  return (
    <search aria-label={t('filter')} className="no-print">
      <form
        id="chain-filter"
        action={path}
        className={`flex flex-wrap items-start gap-x-6 gap-y-3 ${view.view === 'map' ? 'chain-filter-live' : ''}`}
      >
        {view.view === 'map' ? null : <input type="hidden" name="view" value={view.view} />}
        {view.sort === 'chain' ? null : <input type="hidden" name="sort" value={view.sort} />}
        <div className="relative flex min-w-0 flex-auto flex-col gap-1 sm:max-w-72">
          <label htmlFor="chain-q" className="text-sm font-semibold">
            {t('search')}
          </label>
          <input
            id="chain-q"
            name="q"
            type="search"
            className="input"
            defaultValue={view.q}
            placeholder={t('searchHint')}
            maxLength={60}
            autoComplete="off"
          />
          {view.view === 'map' ? (
            <div
              id="chain-matches"
              role="listbox"
              aria-label={t('matches')}
              hidden
              className="chain-matches"
            />
          ) : null}
        </div>
        {isQuiet ? null : (
          <fieldset className="flex min-w-0 flex-col gap-1">
            <legend className="mb-1 text-sm font-semibold">{t('strength')}</legend>
            <div className="flex min-h-10 flex-wrap items-center gap-x-4">
              {STRENGTHS.map((one) => (
                <label key={one} className="flex min-h-6 items-center gap-1.5">
                  <input
                    type="checkbox"
                    name="strength"
                    value={one}
                    defaultChecked={view.strengths.includes(one)}
                    className="size-4 accent-river"
                  />
                  {STRENGTH_LABELS[one][locale]}
                  <span className="figures text-soft text-sm">
                    {chain.segments.filter((segment) => segment.strength === one).length}
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        )}
        {chain.parks.length > 0 ? (
          <div className="flex min-w-0 flex-col gap-1">
            <label htmlFor="chain-park" className="text-sm font-semibold">
              {t('park')}
            </label>
            <select id="chain-park" name="park" className="input" defaultValue={view.park}>
              <option value="">{t('anyPark')}</option>
              {chain.parks.map((park) => (
                <option key={park.slug} value={park.slug}>
                  {locale === 'en' ? park.nameEn : park.nameZh}
                </option>
              ))}
            </select>
          </div>
        ) : null}
        <button type="submit" className="button self-end" data-apply="">
          {t('apply')}
        </button>
        <p className="figures flex min-h-10 items-center gap-4 self-end text-sm text-soft">
          <span role="status" data-shown="">
            {shown === 0 ? t('none') : t('shown', { shown, all })}
          </span>
          <LocaleLink
            className="link"
            hidden={!isFiltered(view)}
            data-clear=""
            href={
              `/ecosystems/${chain.slug}${chainQuery({ ...view, q: '', strengths: [], park: '' })}#chain` as Route
            }
          >
            {t('clear')}
          </LocaleLink>
        </p>
      </form>
    </search>
  );
}
