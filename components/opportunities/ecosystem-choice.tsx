import { getLocale, getTranslations } from 'next-intl/server';

type Props = {
  ecosystems: readonly { slug: string; nameZh: string; nameEn: string }[];
  chosen: string | undefined;
  count: number; // of the segments that somebody waits for
};

/** Narrows the opportunities to one ecosystem, in the address, and says how many there are. */
export async function EcosystemChoice({ ecosystems, chosen, count }: Props) {
  const [t, locale] = await Promise.all([getTranslations('opportunities'), getLocale()]);
  const english = locale === 'en';
  return (
    <form
      action={english ? '/en/opportunities' : '/opportunities'}
      className="no-print flex flex-wrap items-end gap-x-5 gap-y-3"
    >
      <div className="flex flex-wrap items-end gap-3">
        <label className="flex min-w-0 flex-col gap-1 text-sm">
          <span className="text-soft">{t('ecosystem')}</span>
          <select className="input" name="ecosystem" defaultValue={chosen ?? ''}>
            <option value="">{t('all')}</option>
            {ecosystems.map((one) => (
              <option key={one.slug} value={one.slug}>
                {english ? one.nameEn : one.nameZh}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button">
          {t('show')}
        </button>
      </div>
      {count > 0 ? <p className="figures py-1.5">{t('wantedCount', { count })}</p> : null}
    </form>
  );
}
