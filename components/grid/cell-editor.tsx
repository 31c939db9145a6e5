'use client';

import { type KeyboardEvent, type RefObject, useState } from 'react';

/** Where an editor that ends leaves the active cell. */
export type EditEnd = 'stay' | 'down' | 'up' | 'right' | 'left';
export type Editing = { text: string; fresh: boolean }; // fresh: typing replaced the cell

type Props = {
  input: RefObject<HTMLTextAreaElement | null>;
  box: { left: number; top: number; width: number; height: number };
  label: string;
  editing: Editing | null;
  offered: readonly string[] | null;
  problem: string | null;
  onType: (text: string) => void;
  onEnd: (text: string | null, end: EditEnd) => void;
  onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  onCopy: (event: React.ClipboardEvent) => void;
  onPaste: (event: React.ClipboardEvent) => void;
};

const ENDS: Record<string, EditEnd> = { Enter: 'down', Tab: 'right' };
const BACK: Record<string, EditEnd> = { Enter: 'up', Tab: 'left' };

/**
 * The one field that holds the keyboard: unseen over the active cell, so that a Chinese input method can begin to
 * compose there; seen once something is typed. A choice cell offers its words below.
 */
export function CellEditor(props: Props) {
  const { input, box, label, editing, offered, problem, onType, onKey } = props;
  const onEnd: Props['onEnd'] = (text, end) => {
    setMoved(null);
    props.onEnd(text, end);
  };
  const [moved, setMoved] = useState<number | null>(null); // the word that the arrows reached
  const words =
    editing && offered
      ? offered.filter((word) => editing.fresh === false || word.includes(editing.text.trim()))
      : [];
  const picked = moved ?? Math.max(words.indexOf(editing?.text ?? ''), 0);
  const choose = (text: string) => (words.length > 0 ? (words[picked] ?? text) : text);
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (!editing) return onKey(event);
    if (event.key === 'Escape') {
      event.preventDefault();
      return onEnd(null, 'stay');
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && words.length > 0) {
      event.preventDefault();
      return setMoved(Math.min(Math.max(picked + step, 0), words.length - 1));
    }
    if (step !== 0 && editing.fresh) {
      event.preventDefault();
      return onEnd(editing.text, step > 0 ? 'down' : 'up');
    }
    const end = (event.shiftKey ? BACK : ENDS)[event.key];
    if (!end) return;
    event.preventDefault();
    onEnd(choose(editing.text), end);
  };
  const shown = editing !== null;
  return (
    <div
      className="absolute z-30"
      style={{
        left: box.left,
        top: box.top,
        width: Math.max(box.width, shown ? 160 : 0),
        height: box.height,
      }}
    >
      <textarea
        ref={input}
        rows={1}
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        inputMode={shown ? 'text' : 'none'}
        autoComplete="off"
        spellCheck={false}
        value={editing?.text ?? ''}
        onChange={(event) => {
          setMoved(null);
          onType(event.target.value.replace(/[\r\n]+/g, ' '));
        }}
        onKeyDown={keys}
        onCopy={shown ? undefined : props.onCopy}
        onPaste={shown ? undefined : props.onPaste}
        onBlur={() => (editing ? onEnd(editing.text, 'stay') : undefined)}
        className={
          shown
            ? 'dense size-full resize-none overflow-hidden border-2 border-gold bg-raised px-2 py-1 shadow-md outline-none'
            : 'pointer-events-none size-full resize-none border-0 bg-transparent p-0 opacity-0 outline-none'
        }
      />
      {words.length > 0 ? (
        <ul
          className="dense max-h-64 min-w-full overflow-y-auto border border-strong bg-raised shadow-md"
          aria-hidden="true"
        >
          {words.map((word, index) => (
            <li
              key={word}
              className={`cursor-pointer whitespace-nowrap px-2 py-1 ${index === picked ? 'bg-wash' : ''}`}
              onPointerDown={(event) => {
                event.preventDefault();
                onEnd(word, 'down');
              }}
            >
              {word}
            </li>
          ))}
        </ul>
      ) : null}
      {problem && !shown ? (
        <p
          role="alert"
          className="dense pointer-events-none mt-1 w-72 border border-alert bg-raised p-2 text-alert shadow-md"
        >
          {problem}
        </p>
      ) : null}
    </div>
  );
}
