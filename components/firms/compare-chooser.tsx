import { useLocale, useTranslations } from 'next-intl';
import { MOST_COMPARED } from '@/lib/firms/compare';

type Named = { slug: string; shortZh: string; nameEn: string };
type Props = { roster: readonly (Named & { number: number })[]; chosen: readonly Named[] };

/** The firms to choose from as boxes, those that are compared ticked; firms outside the roster stay with them. */
export function CompareChooser({ roster, chosen }: Props) {
  const t = useTranslations('compare');
  const english = useLocale() === 'en';
  const outside = chosen.filter(({ slug }) => !roster.some((one) => one.slug === slug));
  return (
    <form
      action={english ? '/en/golden-flowers/compare' : '/golden-flowers/compare'}
      className="no-print mt-8 flex flex-col gap-4 border-line border-t pt-6"
    >
      <fieldset className="flex flex-col gap-3">
        <legend className="pb-2 font-serif text-xl">{t('choose', { most: MOST_COMPARED })}</legend>
        <div className="grid gap-x-6 gap-y-1 sm:grid-cols-2 md:grid-cols-3 lg:grid-cols-4">
          {[...outside, ...roster].map((firm) => (
            <label key={firm.slug} className="flex min-h-8 cursor-pointer items-center gap-2">
              <input
                type="checkbox"
                name="firms"
                value={firm.slug}
                defaultChecked={chosen.some(({ slug }) => slug === firm.slug)}
                className="size-5 shrink-0 accent-(--gold)"
              />
              {english ? firm.nameEn : firm.shortZh}
            </label>
          ))}
        </div>
      </fieldset>
      <p>
        <button type="submit" className="button button-primary">
          {t('compare')}
        </button>
      </p>
    </form>
  );
}
