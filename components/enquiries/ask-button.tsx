import { useTranslations } from 'next-intl';
import { LocaleLink } from '@/components/ui/locale-link';

/** Leads to the enquiry form with what it is about: `firm:…`, `project:…`, as lib/enquiries/about.ts reads it. */
export function AskButton({ about }: { about: string }) {
  const t = useTranslations('enquire');
  return (
    <LocaleLink className="button" href={`/enquire?about=${about}`}>
      {t('ask')}
    </LocaleLink>
  );
}
