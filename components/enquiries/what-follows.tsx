import { useTranslations } from 'next-intl';
import { ENQUIRY_STATUSES } from '@/lib/enquiries/labels';
import { StepMark } from './step-mark';

/** The four steps that an enquiry goes through and what happens in each; the first is done once it is sent. */
export function WhatFollows({ isSent }: { isSent: boolean }) {
  const t = useTranslations('enquire');
  return (
    <section aria-labelledby="what-follows" className="flex max-w-2xl flex-col gap-2">
      <h2 id="what-follows" className="text-xl">
        {t('follows')}
      </h2>
      <ol className="flex flex-col">
        {ENQUIRY_STATUSES.map((step, index) => (
          <li key={step} className="rule grid grid-cols-[1.5rem_1fr] gap-x-3 py-3">
            <StepMark isDone={isSent && index === 0} />
            <div>
              <strong className="font-semibold">{t(`steps.${step}`)}</strong>
              <p className="prose text-sm text-soft">{t(`followTexts.${step}`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
