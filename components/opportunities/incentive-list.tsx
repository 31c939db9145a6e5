import { getLocale, getTranslations } from 'next-intl/server';
import { SourceLine } from '@/components/ui/source-list';
import type { Incentive } from '@/lib/opportunities/incentives';

/** Public incentives word for word with the legal text that grants them, or that there is none on record. */
export async function IncentiveList({ incentives }: { incentives: readonly Incentive[] }) {
  const [t, locale] = await Promise.all([getTranslations('opportunities'), getLocale()]);
  const english = locale === 'en';
  if (incentives.length === 0) return <p className="prose text-soft">{t('incentivesNone')}</p>;
  return (
    <ul className="flex flex-col gap-5">
      {incentives.map((one) => (
        <li key={one.key} className="flex flex-col gap-1">
          <h3 className="text-lg">{english ? one.titleEn : one.titleZh}</h3>
          <p className="prose">{english ? one.textEn : one.textZh}</p>
          <p className="text-sm text-soft">
            {t('law')}
            {english ? ': ' : '：'}
            {english ? one.lawEn : one.lawZh}
            {one.documentNo ? <span lang="zh-CN">（{one.documentNo}）</span> : null}
            {one.validUntil ? `${english ? '. ' : '，'}${t('until', { day: one.validUntil })}` : ''}
          </p>
          <SourceLine sources={[one.source]} />
        </li>
      ))}
    </ul>
  );
}
