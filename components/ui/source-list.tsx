import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { asLocale } from '@/i18n/locales';
import { unparted } from '@/lib/projects/project-name';
import { type CitedSource, printPlaces, printPublished, publisherOf } from '@/lib/sources/cited';

/** The title as printed, in English after what it says, and the address where there is one. */
function Title({ source: { title, titleEn, url } }: { source: CitedSource }) {
  const english = useLocale() === 'en' && titleEn;
  const printed = <span lang="zh-CN">{title}</span>;
  const text = english ? (
    <>
      {titleEn} ({printed})
    </>
  ) : (
    printed
  );
  if (!url) return text;
  return (
    <a className="link" href={url} rel="noopener noreferrer nofollow">
      {text}
    </a>
  );
}

const WHOLE = 16; // characters that fit the narrowest line

/** Who published it; a short name with a hyphen, as 第1眼-重庆广电, does not part at it. */
function Publisher({ source }: { source: CitedSource }) {
  const name = publisherOf(source, useLocale());
  if (!name.includes('-') || name.length > WHOLE) return name;
  return <span className="whitespace-nowrap">{name}</span>;
}

/** Where facts come from: title, publisher, date, place; the page's own note on a source where there is one. */
export function SourceList({ sources }: { sources: readonly CitedSource[] }) {
  const t = useTranslations('common');
  const locale = asLocale(useLocale());
  if (sources.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2 text-sm text-soft">
      {sources.map((source) => {
        const note = locale === 'en' ? source.noteEn : source.noteZh;
        const places = printPlaces(source.places, locale);
        return (
          <li key={source.key}>
            <Title source={source} />
            {t('comma')}
            <Publisher source={source} />
            {source.publishedOn ? (
              <>
                {t('comma')}
                <span className="whitespace-nowrap">{printPublished(source, locale)}</span>
              </>
            ) : null}
            {places ? (
              <>
                {t('comma')}
                <span className="break-keep">{places}</span>
              </>
            ) : null}
            {note ? <span className="phrases block text-xs">{unparted(note)}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}

/** A source in a few words: who published it, and where in it. */
function Short({ source }: { source: CitedSource }) {
  const locale = useLocale();
  const publisher = <Publisher source={source} />;
  const places = printPlaces(source.places, locale);
  return (
    <>
      {source.url ? (
        <a className="link" href={source.url} rel="noopener noreferrer nofollow">
          {publisher}
        </a>
      ) : (
        publisher
      )}
      {places ? ` ${places}` : ''}
    </>
  );
}

/** The same in one short line under a figure. */
export function SourceLine({ sources }: { sources: readonly CitedSource[] }) {
  const t = useTranslations('common');
  if (sources.length === 0) return null;
  return (
    <span className="phrases inline-block max-w-full text-xs leading-snug text-soft">
      <span className="source-word">{t('source')}</span>
      {sources.map((source, index) => (
        <Fragment key={source.key}>
          {index > 0 ? t('semicolon') : ''}
          <Short source={source} />
        </Fragment>
      ))}
    </span>
  );
}
