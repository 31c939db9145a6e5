'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Field } from '@/components/ui/field';
import { asLocale } from '@/i18n/locales';
import { sayFile } from '@/lib/attachments/labels';
import { printSize, problemOf } from '@/lib/attachments/upload';

type Chosen = { name: string; size: number };

const namesOf = (files: FileList | null): Chosen[] =>
  [...(files ?? [])].map(({ name, size }) => ({ name, size }));

/**
 * Chooses the PDFs; too large or not a PDF is said at once, before anything is sent. The browser's own button speaks the
 * browser's language: over it lies one in the page's. Without scripts, when no name could be shown, the browser's is seen.
 */
export function AttachmentField({ error, again }: { error: string | undefined; again: boolean }) {
  const t = useTranslations('enquire');
  const locale = asLocale(useLocale());
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen[] | null>(null);
  const problem = chosen ? problemOf(chosen) : null;
  const said = problem ? sayFile(problem.problem, problem.name, locale) : chosen ? undefined : error;
  useEffect(() => {
    if (input.current?.files?.length) setChosen(namesOf(input.current.files)); // chosen before the scripts had come
  }, []);
  const clear = () => {
    if (input.current) input.current.value = '';
    setChosen([]);
    input.current?.focus();
  };
  return (
    <Field
      name="attachments"
      label={t('attachments')}
      hint={t('attachmentsHint')}
      error={again ? `${said ?? ''}${said ? ' ' : ''}${t('attachmentsAgain')}` : said}
    >
      {(wired) => (
        <>
          <div className="relative flex flex-wrap items-center gap-3">
            <input
              ref={input}
              className="peer sr-only noscript:not-sr-only"
              type="file"
              multiple
              accept="application/pdf,.pdf"
              {...wired}
              onChange={(event) => setChosen(namesOf(event.currentTarget.files))}
            />
            <label
              htmlFor={wired.id}
              className="button cursor-pointer peer-focus-visible:outline-3 peer-focus-visible:outline-gold peer-focus-visible:outline-offset-2 peer-aria-invalid:border-alert noscript:hidden"
            >
              {t('attachmentsChoose')}
            </label>
            {chosen && chosen.length > 0 ? null : (
              <span className="text-sm text-soft noscript:hidden">{t('attachmentsNone')}</span>
            )}
          </div>
          {chosen && chosen.length > 0 ? (
            <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
              <ul className="min-w-0 flex-1">
                {chosen.map(({ name, size }) => (
                  <li key={name} className="break-words">
                    {name} <span className="figures whitespace-nowrap text-soft">{printSize(size)}</span>
                  </li>
                ))}
              </ul>
              <button type="button" className="link min-h-6" onClick={clear}>
                {t('attachmentsClear')}
              </button>
            </div>
          ) : null}
        </>
      )}
    </Field>
  );
}
