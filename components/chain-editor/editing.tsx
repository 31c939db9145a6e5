'use client';

import { createContext, type ReactNode, useActionState, useContext, useId } from 'react';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';

export type EditAction = (state: ActionState, form: FormData) => Promise<ActionState>;
type Editing = {
  edit: EditAction;
  ecosystem: string;
  version: number;
  done: (label: string) => void;
};

const EditingContext = createContext<Editing | null>(null);
export const EditingProvider = EditingContext.Provider;

/** The chain that the forms and the drawing of one page work on. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('outside of an editor');
  return editing;
}

/** The action with the chain's name told to the page when it is done. */
export function useAct() {
  const { edit, done } = useEditing();
  return useActionState<ActionState, FormData>(
    async (state, form) => {
      const next = await edit(state, form);
      if (next.status === 'done') done(String(next.result));
      return next;
    },
    { status: 'idle' },
  );
}

type Values = Readonly<Record<string, string>>;
export type Read = {
  value: (name: string) => string;
  problem: (name: string) => string | undefined;
  theirs: (name: string) => string | null; // what stands there now, when somebody else changed it while one typed
};

type Props = {
  what: string;
  hidden?: Values;
  stored?: Values; // what the fields hold now
  submit: string;
  plain?: boolean;
  children?: (read: Read) => ReactNode;
};

/** Fields that the person changed, against what the form began with. */
const touched = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => values[`was.${name}`] === undefined || values[`was.${name}`] !== value,
    ),
  );

/**
 * One form of the editor. A refusal keeps what was typed; after somebody else's edit the form stands on the new version
 * and shows what is there now beside what was typed.
 */
export function ActForm({ what, hidden = {}, stored = {}, submit, plain, children }: Props) {
  const { ecosystem, version } = useEditing();
  const [state, act] = useAct();
  const refused = state.status === 'refused' ? state : null;
  const typed = refused ? touched(refused.values) : {};
  const isConflict = refused?.code === 'conflict';
  const read: Read = {
    value: (name) => typed[name] ?? stored[name] ?? '',
    problem: (name) => refused?.fields[name],
    theirs: (name) =>
      isConflict && typed[name] !== undefined && stored[name] !== undefined && typed[name] !== stored[name]
        ? stored[name]
        : null,
  };
  return (
    <form
      action={act}
      key={`${version}-${refused ? JSON.stringify(refused.values) : ''}`}
      className="flex flex-col gap-3"
    >
      {refused ? <Notice kind={isConflict ? 'warn' : 'error'} title={refused.message} role="alert" /> : null}
      <input type="hidden" name="ecosystem" value={ecosystem} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="what" value={what} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {Object.entries(stored).map(([name, value]) => (
        <input key={name} type="hidden" name={`was.${name}`} value={value} />
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
