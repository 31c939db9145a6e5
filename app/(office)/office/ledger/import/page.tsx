import type { Metadata } from 'next';
import { ImportList } from '@/components/ledger-import/import-list';
import { UploadForm } from '@/components/ledger-import/upload-form';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { listImports } from '@/lib/ledger-import/queries';
import { upload } from './actions';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '导入台账' };

export default async function Imports() {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'import.run')) return <NoPermission what="台账导入" />;
  return (
    <>
      <OfficeHeader title="导入台账" note="先列出每一行会怎样，你核对之后才写入；写入后还能整批撤销" />
      <UploadForm upload={upload} />
      <h2 className="pt-8 pb-2 text-xl">以往的导入</h2>
      <ImportList imports={await listImports(actor)} />
    </>
  );
}
