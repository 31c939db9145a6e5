import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { LogForm } from '@/components/ledger/log-form';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { listPlaces } from '@/lib/projects/places';
import { log } from './actions';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '登记项目' };

export default async function NewProject() {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'project.log')) return <NoPermission what="项目登记" />;
  return (
    <>
      <OfficeHeader title="登记项目" note="带 * 的为签约阶段必填；金额后面会读出完整的元" />
      <LogForm log={log} places={await listPlaces()} formKey={randomUUID()} />
    </>
  );
}
