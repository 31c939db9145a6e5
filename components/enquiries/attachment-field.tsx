'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Field } from '@/components/ui/field';
import { asLocale } from '@/i18n/locales';
import { sayFile } from '@/lib/attachments/labels';
import { printSize, problemOf } from '@/lib/attachments/upload';

type Chosen = { name: string; size: number };

/** Chooses the PDFs; too large or not a PDF is said at once, before anything is sent. */
export function AttachmentField({ error, again }: { error: string | undefined; again: boolean }) {
  const t = useTranslations('enquire');
  const locale = asLocale(useLocale());
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen[] | null>(null);
  const problem = chosen ? problemOf(chosen) : null;
  const said = problem ? sayFile(problem.problem, problem.name, locale) : chosen ? undefined : error;
  const choose = (files: FileList | null) =>
    setChosen([...(files ?? [])].map(({ name, size }) => ({ name, size })));
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
          <input
            ref={input}
            className="input file:me-3 file:border-0 file:bg-transparent file:font-semibold file:text-river"
            type="file"
            multiple
            accept="application/pdf,.pdf"
            {...wired}
            onChange={(event) => choose(event.currentTarget.files)}
          />
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
