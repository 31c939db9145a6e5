'use client';

import { type RefObject, useEffect, useState } from 'react';
import { LintPanel } from './lint-panel';

type Props = {
  form: RefObject<HTMLFormElement | null>;
  title: string;
  figures: ReadonlyMap<string, { text: string }>;
};

/** The text as it stands in the editor: headings and paragraphs in order, each figure as it reads now. */
function textOf(form: HTMLFormElement, title: string, figures: Props['figures']): string {
  const parts = [...form.querySelectorAll<HTMLElement>('h2, textarea[name^="p:"]')].map((part) =>
    part instanceof HTMLTextAreaElement ? part.value : (part.textContent ?? ''),
  );
  return [title, ...parts].join('\n').replace(/\{\{([^{}]+)\}\}/g, (_, key) => figures.get(key)?.text ?? '');
}

/** Holds the figures of a draft against each other while it is edited. */
export function EditorLint({ form, title, figures }: Props) {
  const [text, setText] = useState('');
  useEffect(() => {
    const at = form.current;
    if (!at) return;
    const read = () => setText(textOf(at, title, figures));
    read();
    at.addEventListener('input', read);
    return () => at.removeEventListener('input', read);
  }, [form, title, figures]);
  return <LintPanel text={text} />;
}
