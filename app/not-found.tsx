import { getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';

export default async function NotFound() {
  const t = await getTranslations('common');
  return (
    <main className="page flex flex-1 flex-col items-start gap-5 py-24">
      <h1 className="text-3xl">{t('notFound.title')}</h1>
      <p className="prose text-soft">{t('notFound.text')}</p>
      <LocaleLink href="/" className="button">
        {t('notFound.home')}
      </LocaleLink>
    </main>
  );
}
