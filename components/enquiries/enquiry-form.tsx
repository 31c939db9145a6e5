'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Field, RequiredMark } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { ActionState } from '@/lib/action';
import { AttachmentField } from './attachment-field';
import { ContactFields } from './contact-fields';
import { type SubjectBox, SubjectBoxes } from './subject-boxes';
import { useSent } from './use-sent';

type Props = {
  send: (state: ActionState, form: FormData) => Promise<ActionState>;
  boxes: readonly SubjectBox[];
  isShortlist: boolean;
  formKey: string;
  words: string; // what the sender looked for and did not find
  children: ReactNode; // what is done with the data
};

/** The enquiry form: sent as a plain post without JavaScript, and nothing typed is lost when something is wrong. */
export function EnquiryForm({ send, boxes, isShortlist, formKey, words, children }: Props) {
  const t = useTranslations('enquire');
  const { state, action, onSubmit, isPending, isBroken, wasPosted } = useSent(send);
  const form = useRef<HTMLFormElement>(null);
  const refused = state.status === 'refused' ? state : null;
  const value = (name: string) => refused?.values[name] ?? '';
  const [mended, setMended] = useState<{ of: ActionState; names: string[] }>({ of: state, names: [] });
  const since = mended.of === state ? mended.names : []; // typed in since it was refused: what was said of it may be no longer true
  const error = (name: string) => (since.includes(name) ? undefined : refused?.fields[name]);
  const mend = ({ target }: FormEvent<HTMLFormElement>) => {
    const name = target instanceof Element ? (target.getAttribute('name') ?? '') : '';
    if (error(name)) setMended({ of: state, names: [...since, name] });
  };
  useEffect(() => {
    if (refused) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);
  return (
    <form
      ref={form}
      action={action}
      onSubmit={onSubmit}
      onInput={mend}
      noValidate
      className="flex max-w-2xl flex-col gap-5"
    >
      {isBroken ? <Notice kind="error" title={t('broken')} role="alert" /> : null}
      {refused && !isBroken ? <Notice kind="error" title={refused.message} role="alert" /> : null}
      <SubjectBoxes
        boxes={boxes}
        isShortlist={isShortlist}
        isTicked={(index) => !refused || Boolean(refused.values[`about-${index}`])}
      />
      <input type="hidden" name="key" value={formKey} />
      <div className="hidden" aria-hidden="true">
        <label htmlFor="website">{t('website')}</label>
        <input id="website" name="website" tabIndex={-1} autoComplete="off" />
      </div>
      <p className="text-sm text-soft">{t('requiredMark')}</p>
      <ContactFields value={value} error={error} />
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
      <AttachmentField error={error('attachments')} again={wasPosted && value('hadFiles') === 'yes'} />
      <div className="rule border-b border-b-line py-4 text-sm">
        {children}
        <label className="mt-3 flex min-h-8 items-start gap-2.5 text-base">
          <input
            type="checkbox"
            name="consent"
            value="yes"
            className="mt-0.5 size-5 shrink-0 accent-river"
            defaultChecked={value('consent') === 'yes'}
            {...(error('consent') ? { 'aria-invalid': true, 'aria-describedby': 'consent-error' } : {})}
          />
          <span>
            {t('consent')}
            <RequiredMark />
          </span>
        </label>
        {error('consent') ? (
          <p id="consent-error" className="text-alert">
            {error('consent')}
          </p>
        ) : null}
      </div>
      <p>
        <button type="submit" className="button button-primary min-w-36" disabled={isPending}>
          {isPending ? t('sending') : t('send')}
        </button>
      </p>
    </form>
  );
}
