import { useTranslations } from 'next-intl';
import type { Guide } from '@/lib/public-api/guide';
import { PROBLEMS } from '@/lib/public-api/problem-codes';

const TOPICS = ['formats', 'paging', 'caching', 'limits', 'origins', 'values', 'csv', 'invented'] as const;

/** What holds for every question: forms, pages, caching, limits, errors. */
export function Conventions({ guide, limit, english }: { guide: Guide; limit: number; english: boolean }) {
  const t = useTranslations('developers');
  return (
    <div className="flex flex-col gap-6">
      <dl className="grid gap-x-8 gap-y-3 md:grid-cols-2">
        {TOPICS.map((topic) => (
          <div key={topic}>
            <dt className="font-semibold">{t(`topics.${topic}`)}</dt>
            <dd className="phrases prose text-sm">{t(`topicTexts.${topic}`, { limit })}</dd>
          </div>
        ))}
      </dl>
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
        <div>
          <h3 className="text-lg">{t('headers')}</h3>
          <dl className="dense">
            {guide.headers.map(({ name, meaning }) => (
              <div
                key={name}
                className="grid grid-cols-[9rem_minmax(0,1fr)] gap-x-4 border-line border-b py-1.5"
              >
                <dt className="font-mono">{name}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </div>
        <div>
          <h3 className="text-lg">{t('errors')}</h3>
          <p className="phrases prose text-sm">{t('errorsText')}</p>
          <dl className="dense">
            {Object.entries(PROBLEMS).map(([code, { status, title, titleZh }]) => (
              <div
                key={code}
                id={code}
                className="grid scroll-mt-6 grid-cols-[4rem_minmax(0,1fr)] gap-x-4 border-line border-b py-1.5"
              >
                <dt className="figures font-mono">{status}</dt>
                <dd>{english ? title : titleZh}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </div>
  );
}
