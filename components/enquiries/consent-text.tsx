import { getTranslations } from 'next-intl/server';
import { CONSENT_VERSION } from '@/lib/enquiries/labels';

/** What is done with a sender's data: by whom, for what, which, how long, with which rights. */
export async function ConsentText({ office }: { office: string }) {
  const t = await getTranslations('enquire');
  const rows = [
    [t('consentWho'), office],
    [t('consentPurpose'), t('consentPurposeText')],
    [t('consentKinds'), t('consentKindsText')],
    [t('consentKept'), t('consentKeptText')],
    [t('consentRights'), t('consentRightsText')],
  ];
  return (
    <>
      <h2 className="text-base">{t('consentTitle')}</h2>
      <dl className="mt-1 grid gap-x-4 gap-y-0.5 sm:grid-cols-[max-content_1fr]">
        {rows.map(([term, text]) => (
          <div key={term} className="contents">
            <dt className="text-soft">{term}</dt>
            <dd className="prose max-sm:mb-1">{text}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-1 text-soft text-xs">{t('consentVersion', { version: CONSENT_VERSION })}</p>
    </>
  );
}
