import { useEffect, useState } from 'react';
import { useAct, useEditing } from './editing-context';
import { forgetTyping, keepTyping, recallTyping, typedIn } from './kept-typing';

type Values = Readonly<Record<string, string>>;
export type Read = {
  value: (name: string) => string;
  problem: (name: string) => string | undefined;
  theirs: (name: string) => string | null; // what stands there now, when it was changed while one typed
};

/** Fields that the person changed, against what the form began with. */
const touched = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => values[`was.${name}`] === undefined || values[`was.${name}`] !== value,
    ),
  );

function readerOf(stored: Values, source: Values | null, problems: Values): Read {
  const typed = source ? touched(source) : {};
  return {
    value: (name) => typed[name] ?? stored[name] ?? '',
    problem: (name) => problems[name],
    theirs: (name) => {
      const [now, was] = [stored[name], source?.[`was.${name}`]];
      const isMoved = now !== undefined && was !== undefined && now !== was;
      return isMoved && typed[name] !== undefined && typed[name] !== now ? now : null;
    },
  };
}

type Begun = { stored: string; version: number };

/** What was typed and not saved: in this form since it was drawn, refused, or kept from before. */
export function useTyping(name: string, stored: Values) {
  const { version } = useEditing();
  const now = JSON.stringify(stored);
  const [begun, setBegun] = useState<Begun | null>(null); // what the form stood on when typing began
  const [kept, setKept] = useState<Values | null>(null);
  useEffect(() => setKept(recallTyping(name)), [name]);
  const [state, act] = useAct((next) => {
    setBegun(null);
    setKept(null);
    if (next.status === 'done') forgetTyping(name);
  });
  const refused = state.status === 'refused' ? state : null;
  const source = refused?.values ?? kept;
  return {
    act,
    refused,
    isKept: !refused && kept !== null,
    read: readerOf(stored, source, refused?.fields ?? {}),
    // others' edits of the same fields must not be written over: then the version stays that of the beginning
    version: begun && begun.stored !== now ? begun.version : version,
    key: `${begun?.stored ?? now}-${JSON.stringify(source)}`,
    type: (form: HTMLFormElement) => {
      keepTyping(name, typedIn(form));
      if (!begun) setBegun({ stored: now, version });
    },
    drop: () => {
      forgetTyping(name);
      setKept(null);
      setBegun(null);
    },
  };
}
