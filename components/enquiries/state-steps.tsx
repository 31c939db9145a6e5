import { useLocale, useTranslations } from 'next-intl';
import { asLocale } from '@/i18n/locales';
import type { EnquiryState } from '@/lib/enquiries/state';
import { printFuzzyDate } from '@/lib/periods/fuzzy-date';
import { StepMark } from './step-mark';

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
      {state.about.length > 0 ? (
        <div>
          <p className="text-sm text-soft">{t('about')}</p>
          <ul>
            {state.about.map(({ kind, name }) => (
              <li key={`${kind}${name}`}>
                <span className="me-2 text-sm text-soft">{kind}</span>
                {name}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <ol className="flex flex-col">
        {state.steps.map(({ step, on, isDone }) => (
          <li
            key={step}
            aria-current={step === state.status ? 'step' : undefined}
            className={`rule grid grid-cols-[1.5rem_1fr] gap-x-3 py-3 ${isDone ? '' : 'text-soft'}`}
          >
            <StepMark isDone={isDone} />
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
