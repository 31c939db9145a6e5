import { useLocale, useTranslations } from 'next-intl';
import { LocaleLink } from '@/components/ui/locale-link';

/** The question that brings an investor here, asked at once; a plain form. */
export function FirstQuestion({ examples }: { examples: readonly string[] }) {
  const [t, home] = [useTranslations('fit'), useTranslations('home')];
  const english = useLocale() === 'en';
  return (
    <div className="flex flex-col gap-3">
      <form action={english ? '/en/fit' : '/fit'} className="flex flex-wrap items-end gap-3">
        <label className="flex min-w-56 flex-1 flex-col gap-1">
          <span className="font-serif text-xl">{t('label')}</span>
          <input className="input min-h-12 text-lg" type="search" name="q" maxLength={120} />
        </label>
        <button type="submit" className="button button-primary min-h-12">
          {home('ask')}
        </button>
      </form>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        <span className="text-soft">{home('such')}</span>
        {examples.map((words) => (
          <LocaleLink
            key={words}
            className="link inline-block min-h-6"
            href={`/fit?q=${encodeURIComponent(words)}`}
          >
            {words}
          </LocaleLink>
        ))}
      </p>
    </div>
  );
}
