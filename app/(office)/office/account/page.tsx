import type { Metadata } from 'next';
import { PasswordForm } from '@/components/people/password-form';
import { Notice } from '@/components/ui/notice';
import { OfficeHeader } from '@/components/ui/office-header';
import { requireActor, signedIn } from '@/lib/auth/session';
import { change } from './actions';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '我的账号' };

export default async function Account() {
  const actor = await requireActor();
  const held = await signedIn();
  return (
    <>
      <OfficeHeader title="我的账号" note={`${actor.name}（${held?.username ?? ''}）`} />
      <div className="flex flex-col gap-5">
        {held?.mustChangePassword ? <Notice kind="warn" title="首次登录，请先改成自己的密码。" /> : null}
        <PasswordForm change={change} />
      </div>
    </>
  );
}
