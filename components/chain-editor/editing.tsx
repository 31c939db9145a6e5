'use client';

import { type ReactNode, useId } from 'react';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { useEditing } from './editing-context';
import { type Read, useTyping } from './use-typing';

type Values = Readonly<Record<string, string>>;
type Props = {
  what: string;
  hidden?: Values;
  stored?: Values; // what the fields hold now
  submit: string;
  plain?: boolean;
  children?: (read: Read) => ReactNode;
};

/**
 * One form of the editor. Nothing typed is lost: a refusal, another save on the page, a reload keep it; after somebody
 * else's edit the form stands on the new version and shows what is there now beside what was typed.
 */
export function ActForm({ what, hidden = {}, stored = {}, submit, plain, children }: Props) {
  const { ecosystem } = useEditing();
  const name = [ecosystem, what, ...Object.values(hidden)].join('/');
  const { act, refused, isKept, read, version, key, type, drop } = useTyping(name, stored);
  return (
    <form
      action={act}
      key={key}
      onInput={(event) => type(event.currentTarget)}
      className="flex flex-col gap-3"
    >
      {refused ? (
        <Notice kind={refused.code === 'conflict' ? 'warn' : 'error'} title={refused.message} role="alert" />
      ) : null}
      {isKept ? (
        <p className="flex flex-wrap items-center gap-3 border-gold border-s-4 ps-2 text-sm">
          已恢复上次没有保存的内容。
          <button
            type="button"
            className="min-h-8 cursor-pointer underline underline-offset-4"
            onClick={drop}
          >
            丢弃
          </button>
        </p>
      ) : null}
      {Object.entries({ ecosystem, version, what, ...hidden }).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {Object.entries(stored).map(([field, value]) => (
        <input key={field} type="hidden" name={`was.${field}`} value={value} />
      ))}
      {children?.(read)}
      <p>
        <SubmitButton busy="正在保存…" {...(plain ? { plain: true } : {})}>
          {submit}
        </SubmitButton>
      </p>
    </form>
  );
}

type Wiring = { id: string; name: string; 'aria-invalid'?: true; 'aria-describedby'?: string };
type LabelledProps = {
  name: string;
  label: string;
  read: Read;
  hint?: ReactNode;
  words?: (value: string) => string; // a choice in words
  children: (wiring: Wiring) => ReactNode;
};

/** A labelled control of an editor's form, with its hint, its problem and what somebody else saved meanwhile. */
export function Labelled({ name, label, read, hint, words = (value) => value, children }: LabelledProps) {
  const id = useId();
  const [problem, theirs] = [read.problem(name), read.theirs(name)];
  const described = [
    hint ? `${id}-hint` : '',
    problem ? `${id}-problem` : '',
    theirs !== null ? `${id}-now` : '',
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="font-semibold text-sm">
        {label}
      </label>
      {children({
        id,
        name,
        ...(problem ? { 'aria-invalid': true as const } : {}),
        ...(described ? { 'aria-describedby': described } : {}),
      })}
      {hint ? (
        <div id={`${id}-hint`} className="text-soft text-xs">
          {hint}
        </div>
      ) : null}
      {theirs !== null ? (
        <p id={`${id}-now`} className="border-gold border-s-4 ps-2 text-sm">
          别人刚存的：{words(theirs) || '（空）'}
        </p>
      ) : null}
      {problem ? (
        <p id={`${id}-problem`} className="text-alert text-sm">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
