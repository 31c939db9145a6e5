import { useLocale, useTranslations } from 'next-intl';
import { ExampleWords } from '@/components/fit/example-words';

/** The question that brings an investor here, asked at once; a plain form. */
export function FirstQuestion() {
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
      <ExampleWords />
    </div>
  );
}
