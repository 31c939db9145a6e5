import { useTranslations } from 'next-intl';
import { LocaleLink } from '@/components/ui/locale-link';

/** Words that others might type, each leading to its answer. */
export function ExampleWords() {
  const t = useTranslations('home');
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      <span className="text-soft">{t('such')}</span>
      {t('examples')
        .split('|')
        .map((words) => (
          <LocaleLink
            key={words}
            className="link inline-block min-h-6"
            href={`/fit?q=${encodeURIComponent(words)}`}
          >
            {words}
          </LocaleLink>
        ))}
    </p>
  );
}
