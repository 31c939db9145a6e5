'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { ActionState } from '@/lib/action';
import type { EnquiryState } from '@/lib/enquiries/state';
import { StateSteps } from './state-steps';
import { useSent } from './use-sent';

type State = ActionState<EnquiryState>;
type Props = {
  look: (state: State, form: FormData) => Promise<State>;
  reference: string;
  children: ReactNode; // stands where the answer will
};

/** Asks how an enquiry stands: posted, so that no contact gets into an address or a log. */
export function StateForm({ look, reference, children }: Props) {
  const t = useTranslations('enquire');
  const { state, action, onSubmit, isPending, isBroken } = useSent(look);
  const result = useRef<HTMLDivElement>(null);
  const refused = state.status === 'refused' ? state : null;
  const value = (name: string) => refused?.values[name];
  useEffect(() => {
    if (state.status === 'done') result.current?.focus();
  }, [state]);
  return (
    <div className="grid gap-x-12 gap-y-10 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <form action={action} onSubmit={onSubmit} className="flex flex-col gap-5">
        {isBroken ? <Notice kind="error" title={t('broken')} role="alert" /> : null}
        {refused && !isBroken ? <Notice kind="error" title={refused.message} role="alert" /> : null}
        <p className="text-sm text-soft">{t('requiredMark')}</p>
        <Field
          name="reference"
          label={t('reference')}
          hint={t('referenceHint')}
          error={refused?.fields.reference}
          required
        >
          {(wired) => (
            <input
              className="input figures uppercase"
              {...wired}
              defaultValue={
                value('reference') ?? (state.status === 'done' ? state.result.reference : reference)
              }
              autoComplete="off"
              spellCheck={false}
              maxLength={40}
            />
          )}
        </Field>
        <Field
          name="reach"
          label={t('stateReach')}
          hint={t('stateReachHint')}
          error={refused?.fields.reach}
          required
        >
          {(wired) => (
            <input
              className="input"
              {...wired}
              defaultValue={value('reach')}
              autoComplete="tel"
              maxLength={120}
            />
          )}
        </Field>
        <p>
          <button type="submit" className="button button-primary min-w-36" disabled={isPending}>
            {isPending ? t('looking') : t('look')}
          </button>
        </p>
      </form>
      <div ref={result} tabIndex={-1} className="outline-none">
        {state.status === 'done' ? <StateSteps state={state.result} /> : children}
      </div>
    </div>
  );
}
