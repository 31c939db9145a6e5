import type { Metadata } from 'next';
import { CheckForm } from '@/components/lint/check-form';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { check } from './actions';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '核对' };

export default async function CheckPage() {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'ledger.read')) return <NoPermission what="文字核对" />;
  return (
    <>
      <OfficeHeader title="核对" note="合计、占比、增速、率、单位、期间是否相互对得上；文字不保存" />
      <CheckForm check={check} />
    </>
  );
}
