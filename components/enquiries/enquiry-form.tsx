'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';

type Props = {
  send: (state: ActionState, form: FormData) => Promise<ActionState>;
  about: string;
  aboutLabel: string | null;
  formKey: string;
  words?: string; // what the sender looked for and did not find
};

/** The enquiry form: sent as a plain post without JavaScript, and nothing typed is lost when something is wrong. */
export function EnquiryForm({ send, about, aboutLabel, formKey, words = '' }: Props) {
  const t = useTranslations('enquire');
  const [state, act] = useActionState<ActionState, FormData>(send, { status: 'idle' });
  const refused = state.status === 'refused' ? state : null;
  const value = (name: string) => refused?.values[name] ?? '';
  const error = (name: string) => refused?.fields[name];
  return (
    <form action={act} className="flex max-w-2xl flex-col gap-5">
      {refused ? <Notice kind="error" title={refused.message} role="alert" /> : null}
      {aboutLabel ? (
        <p>
          <span className="text-soft">{t('about')}：</span>
          <strong>{aboutLabel}</strong>
        </p>
      ) : null}
      <input type="hidden" name="about" value={about} />
      <input type="hidden" name="aboutLabel" value={aboutLabel ?? ''} />
      <input type="hidden" name="key" value={formKey} />
      <div className="hidden" aria-hidden="true">
        <label htmlFor="website">{t('website')}</label>
        <input id="website" name="website" tabIndex={-1} autoComplete="off" />
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="company" label={t('company')} error={error('company')} required>
          {(wired) => (
            <input
              className="input"
              {...wired}
              autoComplete="organization"
              defaultValue={value('company')}
              maxLength={120}
            />
          )}
        </Field>
        <Field name="contactName" label={t('contactName')} error={error('contactName')} required>
          {(wired) => (
            <input
              className="input"
              {...wired}
              autoComplete="name"
              defaultValue={value('contactName')}
              maxLength={60}
            />
          )}
        </Field>
        <Field name="phone" label={t('phone')} hint={t('phoneHint')} error={error('phone')}>
          {(wired) => (
            <input
              className="input"
              type="tel"
              {...wired}
              autoComplete="tel"
              defaultValue={value('phone')}
              maxLength={40}
            />
          )}
        </Field>
        <Field name="email" label={t('email')} hint={t('oneOf')} error={error('email')}>
          {(wired) => (
            <input
              className="input"
              type="email"
              {...wired}
              autoComplete="email"
              defaultValue={value('email')}
              maxLength={120}
            />
          )}
        </Field>
      </div>
      <Field name="message" label={t('message')} hint={t('messageHint')} error={error('message')} required>
        {(wired) => (
          <textarea
            className="input"
            rows={6}
            {...wired}
            defaultValue={refused ? value('message') : words}
            maxLength={5000}
          />
        )}
      </Field>
      <div className="border-line border-y py-4 text-sm">
        <p className="font-semibold">{t('consentTitle')}</p>
        <p className="text-soft">{t('consentText')}</p>
        <label className="mt-2 flex min-h-8 items-center gap-2">
          <input
            type="checkbox"
            name="consent"
            value="yes"
            className="size-5"
            defaultChecked={value('consent') === 'yes'}
            {...(error('consent') ? { 'aria-invalid': true, 'aria-describedby': 'consent-error' } : {})}
          />
          {t('consent')}
        </label>
        {error('consent') ? (
          <p id="consent-error" className="text-alert">
            {error('consent')}
          </p>
        ) : null}
      </div>
      <p>
        <SubmitButton busy={t('sending')}>{t('send')}</SubmitButton>
      </p>
    </form>
  );
}
