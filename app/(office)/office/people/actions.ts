'use server';

import { revalidatePath } from 'next/cache';
import { type ActionState, runAction } from '@/lib/action';
import { addPerson, changeRoles, resetPassword, setDisabled } from '@/lib/auth/people';
import { ROLES } from '@/lib/auth/permissions';

const chosen = (form: FormData) => ROLES.filter((role) => form.getAll('roles').includes(role));

export async function add(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(form, async (actor, values) => {
    const { password } = await addPerson(actor, {
      username: values.username ?? '',
      name: values.name ?? '',
      roles: chosen(form),
    });
    return `已添加 ${values.username}，初始密码 ${password}（只显示这一次，首次登录须修改）。`;
  });
  if (state.status === 'done') revalidatePath('/office/people');
  return state;
}

export async function manage(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(form, async (actor, values) => {
    const id = values.id ?? '';
    if (values.what === 'roles') {
      await changeRoles(actor, id, chosen(form));
      return '角色已变更，此人须重新登录。';
    }
    if (values.what === 'reset') {
      const { password } = await resetPassword(actor, id);
      return `新密码 ${password}（只显示这一次）。`;
    }
    await setDisabled(actor, id, values.what === 'disable');
    return values.what === 'disable' ? '已停用，此人的登录已全部结束。' : '已恢复。';
  });
  if (state.status === 'done') revalidatePath('/office/people');
  return state;
}
