'use client';

import { useActionState } from 'react';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import { COLUMN_NAMES, IMPORT_FIELDS } from '@/lib/ledger-import/columns';
import type { ImportPage } from '@/lib/ledger-import/queries';
import { AGREEMENT_LABELS, KIND_LABELS, ORIGIN_LABELS, STAGE_LABELS } from '@/lib/projects/labels';
import type { Places } from '@/lib/projects/places';

type Props = {
  remap: (state: ActionState, form: FormData) => Promise<ActionState>;
  page: ImportPage;
  places: Places;
};

const labelled = (labels: Record<string, { zh: string }>) =>
  Object.entries(labels).map(([value, { zh }]) => [value, zh] as const);

/** Which column is what, and what empty cells are filled with. The choice is kept for the next file of this shape. */
export function ColumnForm({ remap, page, places }: Props) {
  const [state, act] = useActionState<ActionState, FormData>(remap, { status: 'idle' });
  const place = (list: Places['parks']) => list.map((one) => [one.slug, one.nameZh] as const);
  const defaults = [
    ['stage', '阶段', labelled(STAGE_LABELS)],
    ['agreementKind', '协议类型', labelled(AGREEMENT_LABELS)],
    ['kind', '建设性质', labelled(KIND_LABELS)],
    ['origin', '资金来源地', labelled(ORIGIN_LABELS)],
    ['ecosystem', '产业生态圈', place(places.ecosystems)],
    ['park', '园区', place(places.parks)],
  ] as const;
  return (
    <details className="border-line border-b py-4">
      <summary className="min-h-8 font-semibold">列的对应与空格的默认内容</summary>
      <form
        action={act}
        className="flex flex-col gap-5 pt-3"
        key={JSON.stringify([page.tables, page.defaults])}
      >
        {state.status === 'refused' ? <Notice kind="error" title={state.message} role="alert" /> : null}
        <input type="hidden" name="id" value={page.id} />
        <input type="hidden" name="tables" value={page.tables.length} />
        {page.tables.map((table, index) => (
          <fieldset key={`${table.sheet}-${index.toString()}`}>
            <legend className="pb-2 text-sm">
              <strong>{table.title}</strong>
              <span className="text-soft">
                ，{table.rows} 行，{table.unit ? `单位 ${table.unit}` : '标题没有写单位'}，
                {table.year ? `${table.year} 年` : '标题没有写年份'}
              </span>
            </legend>
            <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
              {table.columns.map((column, at) => (
                <li key={`${column.header}-${at.toString()}`}>
                  <label className="flex flex-col gap-1 text-sm">
                    <span>
                      <strong>{column.header || '（无表头）'}</strong>{' '}
                      <span className="text-soft">{column.sample.slice(0, 16)}</span>
                    </span>
                    <select className="input" name={`column.${index}`} defaultValue={column.field ?? ''}>
                      <option value="">不读这一列</option>
                      {IMPORT_FIELDS.map((field) => (
                        <option key={field} value={field}>
                          {COLUMN_NAMES[field][0]}
                        </option>
                      ))}
                    </select>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
        ))}
        <fieldset>
          <legend className="pb-2 text-sm">
            <strong>格子是空的，就当作</strong>
            <span className="text-soft">（表里没有这一列时也用它）</span>
          </legend>
          <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
            {defaults.map(([field, label, options]) => (
              <label key={field} className="flex flex-col gap-1 text-sm">
                {label}
                <select className="input" name={`default.${field}`} defaultValue={page.defaults[field] ?? ''}>
                  <option value="">不填</option>
                  {options.map(([value, text]) => (
                    <option key={value} value={value}>
                      {text}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </div>
        </fieldset>
        <p>
          <SubmitButton busy="正在重新核对…" plain>
            按此重新核对
          </SubmitButton>
        </p>
      </form>
    </details>
  );
}
