import { useLocale, useTranslations } from 'next-intl';
import { type CitedSource, printPlaces, publisherOf } from '@/lib/sources/cited';

/** Where facts come from: title, publisher, date, place; the page's own note on a source where there is one. */
export function SourceList({ sources }: { sources: readonly CitedSource[] }) {
  const t = useTranslations('common');
  const locale = useLocale();
  if (sources.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2 text-sm text-soft">
      {sources.map((source) => {
        const note = locale === 'en' ? source.noteEn : source.noteZh;
        const places = printPlaces(source.places, locale);
        return (
          <li key={source.key}>
            {source.url ? (
              <a className="link" href={source.url} rel="noopener noreferrer nofollow" lang="zh-CN">
                {source.title}
              </a>
            ) : (
              <span lang="zh-CN">{source.title}</span>
            )}
            {t('comma')}
            {publisherOf(source, locale)}
            {source.publishedOn ? `${t('comma')}${source.publishedOn}` : ''}
            {places ? `${t('comma')}${places}` : ''}
            {note ? <span className="block text-xs">{note}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}

/** The same in one short line under a figure. */
export function SourceLine({ sources }: { sources: readonly CitedSource[] }) {
  const t = useTranslations('common');
  const locale = useLocale();
  const first = sources[0];
  if (!first) return null;
  const publisher = publisherOf(first, locale);
  const places = printPlaces(first.places, locale);
  return (
    <span className="phrases inline-block text-xs leading-snug text-soft">
      <span className="source-word">{t('source')}</span>
      {first.url ? (
        <a className="link" href={first.url} rel="noopener noreferrer nofollow">
          {publisher}
        </a>
      ) : (
        publisher
      )}
      {places ? `\u00a0${places}` : ''}
    </span>
  );
}
