'use client';

import { type RefObject, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { PROJECT_FIELDS } from '@/lib/projects/form';
import {
  AGREEMENT_LABELS,
  BOUND_LABELS,
  DISCLOSURE_LABELS,
  KIND_LABELS,
  ORIGIN_LABELS,
  SECTOR_LABELS,
  START_KIND_LABELS,
} from '@/lib/projects/labels';
import type { Places } from '@/lib/projects/places';

type Values = Readonly<Record<string, string>>;
type Props = { typed: Values; stored: Values; places: Places; form: RefObject<HTMLFormElement | null> };

const CHOICES: Record<string, Record<string, { zh: string }>> = {
  agreementKind: AGREEMENT_LABELS,
  bound: BOUND_LABELS,
  disclosure: DISCLOSURE_LABELS,
  kind: KIND_LABELS,
  origin: ORIGIN_LABELS,
  sector: SECTOR_LABELS,
  startKind: START_KIND_LABELS,
};
const MORE: Record<string, string> = {
  amount: '协议资金',
  bound: '金额性质',
  disclosure: '公开范围',
  ecosystem: '产业生态圈',
  segment: '产业链环节',
  park: '园区',
};

const labelOf = (name: string) =>
  Object.entries(PROJECT_FIELDS).find(([key]) => key === name)?.[1].label ?? MORE[name] ?? name;

function wordsOf(name: string, value: string | undefined, places: Places): string {
  if (!value) return '（空）';
  const place = [...places.ecosystems, ...places.parks, ...places.segments].find((one) => one.slug === value);
  return CHOICES[name]?.[value]?.zh ?? place?.nameZh ?? value;
}

function put(form: HTMLFormElement | null, name: string, value: string): void {
  const field = form?.elements.namedItem(name);
  if (
    field instanceof HTMLInputElement ||
    field instanceof HTMLSelectElement ||
    field instanceof HTMLTextAreaElement
  )
    field.value = value;
}

/** Two people saved one project: each field that differs, with both values, and which of them to keep. */
export function FieldMerge({ typed, stored, places, form }: Props) {
  const rows = Object.keys(stored).filter(
    (name) => typed[name] !== undefined && typed[name] !== stored[name],
  );
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const choose = (name: string, keepTheirs: boolean) => {
    put(form.current, name, (keepTheirs ? stored[name] : typed[name]) ?? '');
    const next = new Set(theirs);
    if (keepTheirs) next.add(name);
    else next.delete(name);
    setTheirs(next);
  };
  return (
    <Notice kind="warn" title="别人刚保存过这个项目。逐项选用哪一边，再按保存。" role="alert">
      <div className="overflow-x-auto">
        <table className="dense my-2">
          <thead>
            <tr>
              <th scope="col">字段</th>
              <th scope="col">现在的版本</th>
              <th scope="col">你填的</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((name) => (
              <tr key={name}>
                <th scope="row">{labelOf(name)}</th>
                {[true, false].map((keepTheirs) => (
                  <td key={String(keepTheirs)}>
                    <label className="flex min-h-8 items-center gap-2">
                      <input
                        type="radio"
                        name={`merge.${name}`}
                        className="size-5"
                        checked={theirs.has(name) === keepTheirs}
                        onChange={() => choose(name, keepTheirs)}
                      />
                      {wordsOf(name, (keepTheirs ? stored : typed)[name], places)}
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Notice>
  );
}
