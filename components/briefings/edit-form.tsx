'use client';

import { useActionState, useMemo, useRef, useState } from 'react';
import { DraftKeeper } from '@/components/ledger/draft-keeper';
import { EditorLintCount, EditorLintPanel, useEditorLint } from '@/components/lint/editor-lint';
import type { Marked } from '@/components/lint/editor-text';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import type { EditBlock, Editing } from '@/lib/briefings/editing';
import type { KeptDraft } from '@/lib/drafts/schema';
import { ParagraphEditor } from './paragraph-editor';
import type { TokenFigure } from './token-dom';

type Props = {
  save: (state: ActionState, form: FormData) => Promise<ActionState>;
  id: string;
  title: string;
  version: number;
  blocks: EditBlock[];
  own: Editing['own'];
  figures: TokenFigure[];
  restored: KeptDraft | null;
};

const NOTHING: readonly Marked[] = [];

/** A draft's text, figures inside it live. */
export function EditForm({ save, id, title, version, blocks, own, figures, restored }: Props) {
  const [state, act] = useActionState<ActionState, FormData>(save, { status: 'idle' });
  const form = useRef<HTMLFormElement>(null);
  const known = useMemo(() => new Map(figures.map((figure) => [figure.key, figure])), [figures]);
  const checked = useEditorLint(form, title, known);
  const keptOwn = Object.keys(restored?.values ?? {}).flatMap((name) => {
    const key = /^after:(.+)$/.exec(name)?.[1];
    const after = restored?.values[name];
    return key && after && !own.some((one) => one.id === key) ? [{ id: key, after, stored: '' }] : [];
  });
  const [added, setAdded] = useState([...own, ...keptOwn]);
  const refused = state.status === 'refused' ? state : null;
  const typed = (name: string) => refused?.values[name] ?? restored?.values[name];
  const add = (after: string) =>
    setAdded((before) => [...before, { id: `own.${crypto.randomUUID().slice(0, 8)}`, after, stored: '' }]);

  const paragraph = (one: { id: string; label: string; base: string; stored: string; stale: boolean }) => (
    <ParagraphEditor
      key={one.id}
      {...one}
      figures={known}
      marked={checked?.marks.get(one.id) ?? NOTHING}
      problem={refused?.fields[one.id]}
      typed={typed(`p:${one.id}`)}
    />
  );

  return (
    <form ref={form} action={act} className="mx-auto flex max-w-4xl flex-col gap-4">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <DraftKeeper name={`briefing:${id}`} form={form} restored={restored} />
      {refused ? <Notice kind="error" title={refused.message} role="alert" /> : null}
      {blocks.map((block) => {
        if (block.type === 'heading')
          return (
            <h2 key={block.id} className="pt-3 text-lg">
              {block.text}
            </h2>
          );
        if (block.type === 'fixed')
          return (
            <p key={block.id} className="border border-line border-dashed px-3 py-2 text-sm text-soft">
              {block.text}（随台账自动生成，不在这里改）
            </p>
          );
        return (
          <div key={block.id} className="flex flex-col gap-2">
            {paragraph(block)}
            {added
              .filter((one) => one.after === block.id)
              .map((one) => (
                <div key={one.id}>
                  <input type="hidden" name={`after:${one.id}`} value={one.after} />
                  {paragraph({ ...one, label: '自己写的一段', base: '', stale: false })}
                </div>
              ))}
            <button type="button" className="link min-h-6 self-start text-sm" onClick={() => add(block.id)}>
              在此后加一段
            </button>
          </div>
        );
      })}
      <EditorLintPanel checked={checked} />
      <div className="sticky bottom-0 flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-t bg-paper py-3">
        <SubmitButton busy="正在保存…">保存文字</SubmitButton>
        <a className="link" href={`/office/briefings/${id}`}>
          不改了
        </a>
        <EditorLintCount checked={checked} />
        <p className="text-sm text-soft">数字随台账更新，印发时定稿；改过的段落左边有标记。</p>
      </div>
    </form>
  );
}
