'use server';

import type { Route } from 'next';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { type ActionState, runAction } from '@/lib/action';
import type { Actor } from '@/lib/auth/actor';
import { Refusal } from '@/lib/errors';
import { IMPORT_FIELDS, type ImportField } from '@/lib/ledger-import/columns';
import { applyImport } from '@/lib/ledger-import/commands/apply-import';
import { planImport, replanImport } from '@/lib/ledger-import/commands/plan-import';
import { undoImport } from '@/lib/ledger-import/commands/undo-import';

const fieldOf = (value: FormDataEntryValue): ImportField | null =>
  IMPORT_FIELDS.find((field) => field === value) ?? null;

export async function upload(_: ActionState, form: FormData): Promise<ActionState> {
  const file = form.get('file');
  const state = await runAction(form, async (actor) => {
    const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
    return planImport(actor, { name: file instanceof File ? file.name : '', bytes });
  });
  if (state.status === 'done') redirect(`/office/ledger/import/${state.result.id}` as Route);
  return state;
}

async function replanned(
  form: FormData,
  said: string,
  work: (actor: Actor, values: Record<string, string>) => Promise<void>,
) {
  const state = await runAction(form, async (actor, values) => {
    await work(actor, values);
    return said;
  });
  if (state.status === 'done') revalidatePath('/office/ledger/import', 'layout');
  return state;
}

/** The chosen columns of every table, and what empty cells are filled with. */
export async function remap(_: ActionState, form: FormData): Promise<ActionState> {
  return replanned(form, '已按新的对应重新列出。', async (actor, values) => {
    const tables = Number(values.tables ?? 0);
    const mappings = Array.from({ length: Math.min(tables, 20) }, (__, table) =>
      form.getAll(`column.${table}`).map(fieldOf),
    );
    const defaults = Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) =>
        name.startsWith('default.') && value ? [[name.slice(8), value]] : [],
      ),
    );
    await replanImport(actor, values.id ?? '', { mappings, defaults });
  });
}

/** Corrected fields of one row. */
export async function fix(_: ActionState, form: FormData): Promise<ActionState> {
  return replanned(form, '已改正。', async (actor, values) => {
    const typed = Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) =>
        name.startsWith('fix.') ? [[name.slice(4), value]] : [],
      ),
    );
    await replanImport(actor, values.id ?? '', { fixes: { number: Number(values.number), typed } });
  });
}

/** What a person decides for one row: new, skip, or the project that it is. */
export async function decide(_: ActionState, form: FormData): Promise<ActionState> {
  return replanned(form, '已记下。', (actor, values) =>
    replanImport(actor, values.id ?? '', {
      decision: { number: Number(values.number), choice: values.choice ?? '' },
    }),
  );
}

export async function settle(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(form, async (actor, values) => {
    const id = values.id ?? '';
    if (values.what === 'undo') {
      const { removed, restored } = await undoImport(actor, id);
      return `已撤销：移除新建的 ${removed} 个项目，还原 ${restored} 个项目。`;
    }
    if (values.what !== 'apply') throw new Refusal('invalid', '请选择写入或撤销。');
    const { created, updated } = await applyImport(actor, id);
    return `已写入台账：新建 ${created} 个，更新 ${updated} 个。`;
  });
  revalidatePath('/office', 'layout');
  return state;
}
