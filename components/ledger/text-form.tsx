'use client';

import { useActionState, useState } from 'react';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import type { Proposal } from '@/lib/extraction/proposal';
import { fieldName } from '@/lib/ledger-import/columns';
import { BOUND_LABELS, STAGE_LABELS } from '@/lib/projects/labels';
import type { Places } from '@/lib/projects/places';
import { LogForm } from './log-form';

type Act = (state: ActionState, form: FormData) => Promise<ActionState>;
type Props = { extract: Act; log: Act; places: Places; formKey: string; year: string };
type Read = { text: string; year: string; proposals: Proposal[] };

const isRead = (result: unknown): result is Read =>
  typeof result === 'object' && result !== null && 'proposals' in result && 'text' in result;

/** The text with the words that were understood marked, each leading to its proposal. */
function Marked({ text, proposals }: Omit<Read, 'year'>) {
  const pieces: { key: number; text: string; proposal?: Proposal }[] = [];
  let at = 0;
  for (const proposal of [...proposals].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (proposal.start < at) continue; // inside words that are marked already
    pieces.push({ key: at, text: text.slice(at, proposal.start) });
    pieces.push({ key: proposal.start + 0.5, text: proposal.text, proposal });
    at = proposal.end;
  }
  pieces.push({ key: at + 0.75, text: text.slice(at) });
  return (
    <p className="prose whitespace-pre-wrap border border-line bg-raised p-4 leading-8">
      {pieces.map((piece) =>
        piece.proposal ? (
          <a key={piece.key} href={`#take-${piece.proposal.field}`} title={fieldName(piece.proposal.field)}>
            <mark
              className={`bg-wash text-ink underline ${piece.proposal.doubt ? 'decoration-gold decoration-wavy' : ''}`}
            >
              {piece.text}
            </mark>
          </a>
        ) : (
          <span key={piece.key}>{piece.text}</span>
        ),
      )}
    </p>
  );
}

function shownValue(proposal: Proposal, places: Places): string {
  if (proposal.field === 'stage')
    return STAGE_LABELS[proposal.value as keyof typeof STAGE_LABELS]?.zh ?? proposal.value;
  if (proposal.field === 'park')
    return places.parks.find((park) => park.slug === proposal.value)?.nameZh ?? proposal.value;
  const bound = proposal.bound && proposal.bound !== 'exact' ? `（${BOUND_LABELS[proposal.bound].zh}）` : '';
  return `${proposal.value}${bound}`;
}

function takenOver(proposals: readonly Proposal[]): Record<string, string> {
  const typed = Object.fromEntries(proposals.map((one) => [one.field, one.value]));
  const bound = proposals.find((one) => one.field === 'amount')?.bound;
  return {
    ...typed,
    ...(bound ? { bound } : {}),
    ...(typed.firmName ? { signingEntity: typed.firmName } : {}),
  };
}

/** From words to a form: paste, look at each proposal with the words that it came from, take what is right. */
export function TextForm({ extract, year, ...form }: Props) {
  const [state, act] = useActionState<ActionState, FormData>(extract, { status: 'idle' });
  const [taken, setTaken] = useState<Record<string, string> | null>(null);
  const read = state.status === 'done' && isRead(state.result) ? state.result : null;
  const refused = state.status === 'refused' ? state : null;
  if (taken) return <LogForm {...form} draft={null} initial={taken} />;
  return (
    <div className="flex flex-col gap-6">
      <form
        action={act}
        className="flex max-w-4xl flex-col gap-3"
        key={read?.text ?? refused?.values.text ?? 'fresh'}
      >
        {refused && !refused.fields.text ? (
          <Notice kind="error" title={refused.message} role="alert" />
        ) : null}
        <Field name="text" label="文字" error={refused?.fields.text}>
          {(wired) => (
            <textarea
              className="input min-h-36"
              {...wired}
              defaultValue={read?.text ?? refused?.values.text ?? ''}
              required
            />
          )}
        </Field>
        <div className="flex items-end gap-3">
          <div className="w-40">
            <Field name="year" label="没写年份的日期算" hint="例如只写了 5月9日">
              {(wired) => (
                <input
                  className="input"
                  {...wired}
                  defaultValue={read?.year ?? refused?.values.year ?? year}
                  pattern="(19|20)[0-9]{2}"
                />
              )}
            </Field>
          </div>
          <SubmitButton busy="正在读…">找出字段</SubmitButton>
        </div>
      </form>
      {read && read.proposals.length === 0 ? (
        <Notice kind="warn" title="没有找出可用的内容" role="status">
          请粘贴讲这个项目的段落，或直接填表。
        </Notice>
      ) : null}
      {read && read.proposals.length > 0 ? (
        <section aria-label="找出的字段" className="flex flex-col gap-4">
          <Marked text={read.text} proposals={read.proposals} />
          <form
            className="flex flex-col gap-3"
            onSubmit={(event) => {
              event.preventDefault();
              const kept = new FormData(event.currentTarget).getAll('take');
              setTaken(takenOver(read.proposals.filter((one) => kept.includes(one.field))));
            }}
          >
            <ul className="grid gap-x-8 gap-y-3 md:grid-cols-2">
              {read.proposals.map((one) => (
                <li key={one.field} id={`take-${one.field}`} className="border-line border-t pt-2">
                  <label className="flex gap-3">
                    <input
                      type="checkbox"
                      name="take"
                      value={one.field}
                      defaultChecked={one.doubt === null}
                      className="mt-1.5 size-5"
                    />
                    <span>
                      <span className="text-sm text-soft">{fieldName(one.field)}</span>
                      <span className="block">{shownValue(one, form.places)}</span>
                      <span className="block text-sm text-soft">出自“{one.text}”</span>
                      {one.doubt ? <span className="block text-gold text-sm">! {one.doubt}</span> : null}
                    </span>
                  </label>
                </li>
              ))}
            </ul>
            <p>
              <button type="submit" className="button button-primary">
                填入登记表
              </button>
            </p>
          </form>
        </section>
      ) : null}
    </div>
  );
}
