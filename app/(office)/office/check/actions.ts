'use server';

import { type ActionState, runAction } from '@/lib/action';
import { type CheckedText, checkFigures } from '@/lib/lint/queries';

/** Checks what was pasted or uploaded; nothing is kept. */
export async function check(_: ActionState<CheckedText>, form: FormData): Promise<ActionState<CheckedText>> {
  const [file, text] = [form.get('file'), form.get('text')];
  return runAction(form, async (actor) => {
    const upload = file instanceof File ? file : null;
    const bytes = new Uint8Array((await upload?.arrayBuffer()) ?? []);
    return checkFigures(actor, {
      text: typeof text === 'string' ? text : '',
      bytes,
      name: upload?.name ?? '',
    });
  });
}
