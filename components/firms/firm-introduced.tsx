import { getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import type { FirmDossier } from '@/lib/firms/queries';

/** The projects that the firm brought here. */
export async function FirmIntroduced({ introduced }: Pick<FirmDossier, 'introduced'>) {
  const t = await getTranslations('firms');
  if (introduced.length === 0) return null;
  return (
    <p>
      {t('introduced')}
      {'：'}
      {introduced.map((one, index) => (
        <span key={one.code}>
          {index > 0 ? '、' : ''}
          <LocaleLink className="link" href={`/projects/${one.code}`}>
            {one.firmName}
          </LocaleLink>
        </span>
      ))}
    </p>
  );
}
