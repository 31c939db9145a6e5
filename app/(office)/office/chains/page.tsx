import type { Metadata } from 'next';
import { ChainTable } from '@/components/chain-editor/chain-table';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { listChains } from '@/lib/ecosystems/chain-sheet';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '产业链' };

export default async function Chains() {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'chain.edit')) return <NoPermission what="产业链编辑" />;
  const chains = await listChains(actor);
  return (
    <>
      <OfficeHeader title="产业链" note="环节、供应关系和企业落位；每次修改都留痕，可以撤销" />
      <ChainTable chains={chains} />
    </>
  );
}
