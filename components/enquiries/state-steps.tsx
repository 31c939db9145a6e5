import { useLocale, useTranslations } from 'next-intl';
import { asLocale } from '@/i18n/locales';
import type { EnquiryState } from '@/lib/enquiries/state';
import { printFuzzyDate } from '@/lib/periods/fuzzy-date';

/** How far an enquiry has come: every step with its day, told by mark and words. */
export function StateSteps({ state }: { state: EnquiryState }) {
  const t = useTranslations('enquire');
  const locale = asLocale(useLocale());
  const day = (value: string) => printFuzzyDate({ value, precision: 'day' }, locale);
  return (
    <section aria-labelledby="state-of" className="flex flex-col gap-4">
      <h2 id="state-of" className="figures text-xl">
        {t('stateOf', { reference: state.reference })}
      </h2>
      <ol className="flex flex-col">
        {state.steps.map(({ step, on, isDone }) => (
          <li
            key={step}
            aria-current={step === state.status ? 'step' : undefined}
            className={`rule grid grid-cols-[1.5rem_1fr] gap-x-3 py-3 ${isDone ? '' : 'text-soft'}`}
          >
            <svg viewBox="0 0 16 16" className="mt-1.5 size-4" aria-hidden="true">
              <circle
                cx="8"
                cy="8"
                r="6"
                className={isDone ? 'fill-river stroke-river' : 'fill-none stroke-strong'}
                strokeWidth="1.5"
              />
              {isDone ? <path d="m5 8 2 2 4-4" className="fill-none stroke-paper" strokeWidth="1.5" /> : null}
            </svg>
            <div>
              <p className="flex flex-wrap justify-between gap-x-4">
                <strong className={isDone ? 'font-semibold' : 'font-normal'}>{t(`steps.${step}`)}</strong>
                <span className="figures text-sm">
                  {on ? day(on) : t(isDone ? 'dateUnknown' : 'stepOpen')}
                </span>
              </p>
              {step === state.status ? <p className="prose text-sm">{t(`stepTexts.${step}`)}</p> : null}
            </div>
          </li>
        ))}
      </ol>
      <p className="prose text-sm text-soft">
        {t('stateAnswer')}
        {locale === 'en' ? ' ' : ''}
        {t('stateDeleted', { date: day(state.deletedOn) })}
      </p>
    </section>
  );
}
