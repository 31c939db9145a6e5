import { createContext, startTransition, useActionState, useContext } from 'react';
import type { ActionState } from '@/lib/action';

export type EditAction = (state: ActionState, form: FormData) => Promise<ActionState>;
type Editing = {
  edit: EditAction;
  ecosystem: string;
  version: number;
  done: (label: string) => void;
};

const EditingContext = createContext<Editing | null>(null);
export const EditingProvider = EditingContext.Provider;

/** The chain that the forms and the drawing of one page work on. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('outside of an editor');
  return editing;
}

/** The action; what it did is told to the page. `settled` hears of every answer. */
export function useAct(settled?: (state: ActionState) => void) {
  const { edit, done } = useEditing();
  return useActionState<ActionState, FormData>(
    async (state, form) => {
      const next = await edit(state, form);
      // with the page that the answer brings, not before it: what is typed next is typed into the new form
      startTransition(() => {
        settled?.(next);
        if (next.status === 'done') done(String(next.result));
      });
      return next;
    },
    { status: 'idle' },
  );
}
