'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { type FieldProblems, Refusal } from '@/lib/errors';
import { parseAmount } from '@/lib/money/parse-amount';
import { readBack } from '@/lib/money/print-amount';

function said(text: string): string {
  if (!text.trim()) return '例如 12.5亿、3000万、1,200万美元 @7.1';
  try {
    return `= ${readBack(parseAmount(text).yuan)}`;
  } catch (error) {
    return error instanceof Refusal ? error.message : '';
  }
}

/** The amount as people type it, read back in full yuan at once; its bound; and who may see it. */
export function AmountField({
  values,
  problems,
}: {
  values: Readonly<Record<string, string>>;
  problems: FieldProblems;
}) {
  const [text, setText] = useState(values.amount ?? '');
  return (
    <>
      <Field
        name="amount"
        label="协议资金"
        required
        error={problems.amount}
        hint={<span aria-live="polite">{said(text)}</span>}
      >
        {(wired) => (
          <input
            className="input"
            {...wired}
            autoComplete="off"
            maxLength={60}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Field name="bound" label="金额性质" hint="未披露的不填金额，在此选“未披露”">
        {(wired) => (
          <select className="input" {...wired} defaultValue={values.bound ?? 'exact'}>
            <option value="exact">准确</option>
            <option value="atLeast">不少于</option>
            <option value="planned">计划</option>
            <option value="undisclosed">未披露</option>
          </select>
        )}
      </Field>
      <Field name="disclosure" label="公开范围" hint="内部金额不出现在任何公开页">
        {(wired) => (
          <select className="input" {...wired} defaultValue={values.disclosure ?? 'internal'}>
            <option value="internal">内部</option>
            <option value="public">公开</option>
          </select>
        )}
      </Field>
    </>
  );
}
