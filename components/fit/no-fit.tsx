import { getLocale, getTranslations } from 'next-intl/server';
import { ExampleWords } from '@/components/fit/example-words';
import { EmptyState } from '@/components/ui/empty-state';
import { LocaleLink } from '@/components/ui/locale-link';
import type { Fit } from '@/lib/fit/queries';
import { listSegmentPaths } from '@/lib/opportunities/queries';
import { segmentPath } from '@/lib/opportunities/segment-paths';

/** Says honestly that no segment answers, names the nearest and offers to pass the words to the office. */
export async function NoFit({ fit }: { fit: Fit }) {
  const [t, locale, paths] = await Promise.all([getTranslations('fit'), getLocale(), listSegmentPaths()]);
  const english = locale === 'en';
  return (
    <EmptyState title={t('none', { words: fit.words })}>
      <p>{t('noneText')}</p>
      <p className="py-3">
        <LocaleLink
          className="button button-primary"
          href={`/enquire?words=${encodeURIComponent(fit.words)}`}
        >
          {t('tell')}
        </LocaleLink>
      </p>
      {fit.near.length > 0 ? (
        <>
          <p className="text-sm">
            {t('near')}
            {english ? ':' : '：'}
          </p>
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {fit.near.map((one) => (
              <li key={`${one.ecosystem.slug}/${one.slug}`}>
                <LocaleLink className="link" href={segmentPath(paths, one.ecosystem.slug, one.slug)}>
                  {english ? one.nameEn : one.nameZh}
                </LocaleLink>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <div className="pt-4">
        <ExampleWords />
      </div>
    </EmptyState>
  );
}
