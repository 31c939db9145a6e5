'use server';

import { type ActionState, runAction } from '@/lib/action';
import { sessionToken } from '@/lib/auth/session';
import { changeOwnPassword } from '@/lib/auth/sessions';

export async function change(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(form, async (__, { current = '', password = '' }) => {
    await changeOwnPassword((await sessionToken()) ?? '', current, password);
    return '密码已修改，其他地方的登录已结束。';
  });
  return state.status === 'refused' ? { ...state, values: {} } : state;
}
