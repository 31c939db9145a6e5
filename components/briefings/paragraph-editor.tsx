'use client';

import { useEffect, useRef, useState } from 'react';
import type { Marked } from '@/components/lint/editor-text';
import { ParagraphFindings } from '@/components/lint/paragraph-findings';
import { putBack } from '@/lib/briefings/put-back';
import { drawTokens, insertAtCaret, leaveChip, readDrawn, type TokenFigure, tokensIn } from './token-dom';

type Props = {
  id: string;
  label: string;
  base: string; // the composer's text
  stored: string; // as it was opened
  figures: ReadonlyMap<string, TokenFigure>;
  marked: readonly Marked[]; // what the linter found in it
  problem?: string | undefined;
  stale: boolean;
  typed?: string | undefined; // what a refused or restored form brings back
};

/** One paragraph of a draft. Words are typed freely; a figure is a chip that can be moved or left out on purpose, never overtyped. */
export function ParagraphEditor({ id, label, base, stored, figures, marked, problem, stale, typed }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(typed ?? stored);
  const [dropped, setDropped] = useState<string[]>([]);
  const [isLive, setLive] = useState(false);
  const opened = useRef(typed ?? stored);

  useEffect(() => {
    if (box.current) drawTokens(box.current, opened.current, figures);
    setLive(true);
  }, [figures]);

  const keep = () => {
    const now = box.current ? readDrawn(box.current) : text;
    setText(now);
    // the draft keeper listens to the form, and a value that a script sets makes no event
    if (field.current) {
      field.current.value = now;
      field.current.dispatchEvent(new Event('input', { bubbles: true }));
    }
  };
  const restore = (to: string) => {
    if (box.current) drawTokens(box.current, to, figures);
    keep();
  };
  const put = (what: TokenFigure | string) => {
    if (box.current) insertAtCaret(box.current, what);
    keep();
  };
  const lost = tokensIn(base).filter(
    (key, at, all) => all.indexOf(key) === at && !tokensIn(text).includes(key),
  );
  const open = lost.filter((key) => !dropped.includes(key));
  const described =
    [problem || open.length > 0 ? `${id}-problem` : '', marked.length > 0 ? `${id}-findings` : '']
      .filter(Boolean)
      .join(' ') || undefined;

  return (
    <div className="group flex flex-col gap-1">
      <textarea
        ref={field}
        name={`p:${id}`}
        defaultValue={typed ?? stored}
        aria-label={label}
        rows={4}
        className={isLive ? 'hidden' : 'input'}
      />
      <input type="hidden" name={`was.p:${id}`} value={stored} />
      {dropped.map((key) => (
        <input key={key} type="hidden" name={`drop:${id}:${key}`} value="1" />
      ))}
      {/* biome-ignore lint/a11y/useSemanticElements: a text field cannot hold chips */}
      <div
        ref={box}
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-label={label}
        aria-describedby={described}
        aria-invalid={problem || open.length > 0 ? true : undefined}
        className={`${isLive ? '' : 'hidden'} input min-h-12 indent-[2em] leading-8 ${text === base ? '' : 'border-s-4 border-s-river'}`}
        onInput={keep}
        onMouseUp={() => box.current && leaveChip(box.current)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        onPaste={(event) => {
          event.preventDefault();
          put(event.clipboardData.getData('text/plain').replaceAll(/\s*\n\s*/g, ' '));
        }}
        onDrop={(event) => event.preventDefault()}
      />
      <ParagraphFindings id={`${id}-findings`} marked={marked} />
      {stale ? (
        <p className="text-sm text-alert">台账变动后，这一段的底稿已与你改写时不同，请核对。</p>
      ) : null}
      {open.length > 0 || problem ? (
        <p
          id={`${id}-problem`}
          className="flex flex-wrap items-center gap-x-3 text-sm text-alert"
          role="status"
        >
          {open.map((key) => {
            const figure = figures.get(key);
            return figure ? (
              <span key={key}>
                少了“{figure.label} {figure.text}”
                <button
                  type="button"
                  className="link mx-1 min-h-6 cursor-pointer"
                  onClick={() => restore(putBack(text, base, key))}
                >
                  放回
                </button>
                <button
                  type="button"
                  className="link min-h-6 cursor-pointer"
                  onClick={() => setDropped([...dropped, key])}
                >
                  不用它
                </button>
              </span>
            ) : null;
          })}
          {open.length === 0 ? problem : null}
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-3 text-sm" hidden={!isLive}>
        <label className="flex items-center gap-1 text-soft">
          插入数字
          <select
            className="input min-h-8 max-w-64 py-0"
            value=""
            onChange={(event) => {
              const figure = figures.get(event.target.value);
              if (figure) put(figure);
            }}
          >
            <option value="">选一个…</option>
            {[...figures.values()].map((figure) => (
              <option key={figure.key} value={figure.key}>
                {figure.label}：{figure.text}
              </option>
            ))}
          </select>
        </label>
        {text === base ? null : (
          <button type="button" className="link min-h-6 cursor-pointer" onClick={() => restore(base)}>
            恢复底稿
          </button>
        )}
      </div>
    </div>
  );
}
