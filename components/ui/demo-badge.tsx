import { useTranslations } from 'next-intl';
import { Badge } from './badge';

/** Says that a project or firm is invented. */
export function DemoBadge() {
  const t = useTranslations('common');
  return <Badge tone="alert">{t('demo')}</Badge>;
}
