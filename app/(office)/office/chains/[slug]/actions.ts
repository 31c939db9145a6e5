'use server';

import { revalidatePath } from 'next/cache';
import { type ActionState, runAction } from '@/lib/action';
import type { Actor } from '@/lib/auth/actor';
import { connectSegments, disconnectSegments } from '@/lib/ecosystems/commands/connect-segments';
import { addSegment, editSegment, moveSegment, removeSegment } from '@/lib/ecosystems/commands/edit-segments';
import { placeFirm, removePlacement } from '@/lib/ecosystems/commands/place-firm';
import { redoChainChange, undoChainChange } from '@/lib/ecosystems/commands/undo-chain-change';
import { Refusal } from '@/lib/errors';

type Values = Record<string, string>;

/** What the form did not change is not sent on: somebody else's words are not written over. */
const changed = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => !name.startsWith('was.') && values[`was.${name}`] !== value,
    ),
  );

function supplyIn({ from = '', to = '', segment = '', other = '', direction }: Values) {
  if (!segment) return { from, to };
  if (!other) throw new Refusal('invalid', '请选择要连接的环节。', { fields: { other: '请选择环节。' } });
  return direction === 'from' ? { from: other, to: segment } : { from: segment, to: other };
}

function act(actor: Actor, values: Values) {
  const { what = '', ecosystem = '', segment = '', position = '', before = '' } = values;
  const ref = { ecosystem, version: Number(values.version ?? 0) };
  switch (what) {
    case 'add':
      return addSegment(actor, ref, values);
    case 'edit':
      return editSegment(actor, ref, segment, changed(values));
    case 'move':
      return moveSegment(actor, ref, segment, { position, before });
    case 'remove':
      return removeSegment(actor, ref, segment, values.firmsTo ?? '');
    case 'connect':
      return connectSegments(actor, ref, supplyIn(values));
    case 'disconnect':
      return disconnectSegments(actor, ref, supplyIn(values));
    case 'place':
      return placeFirm(actor, ref, values);
    case 'takeOff':
      return removePlacement(actor, ref, values.placement ?? '');
    case 'redo':
      return redoChainChange(actor, ecosystem);
    default:
      return undoChainChange(actor, ecosystem);
  }
}

export async function editChain(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(
    form,
    async (actor, values) => `已保存：${(await act(actor, values)).label}。`,
  );
  // after a conflict the page brings what the other person saved
  const isStale = state.status === 'refused' && (state.code === 'conflict' || state.code === 'notFound');
  if (state.status === 'done' || isStale) revalidatePath('/', 'layout');
  return state;
}
