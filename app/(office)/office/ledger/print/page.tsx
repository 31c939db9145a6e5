import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { PrintedTable } from '@/components/ledger/printed-table';
import { Notice } from '@/components/ui/notice';
import { NoPermission } from '@/components/ui/office-header';
import { PrintButton } from '@/components/ui/print-button';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { Refusal } from '@/lib/errors';
import { getPrintedLedger, type PrintedLedger } from '@/lib/ledger/printed';
import { readView, viewQuery } from '@/lib/ledger/view';
import { districtNow } from '@/lib/periods/calendar';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '打印台账' };

const MOST_PRINTED = 2_000;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The ledger, or in words why it cannot be printed. */
async function printed(work: Promise<PrintedLedger>): Promise<PrintedLedger | string> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

export default async function PrintLedger({ searchParams }: Props) {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'ledger.read')) return <NoPermission what="台账" />;
  const view = readView(await searchParams);
  const ledger = await printed(getPrintedLedger(actor, view, { only: null, most: MOST_PRINTED }));
  return (
    <>
      <p className="no-print flex gap-3 py-3">
        <PrintButton />
        <Link className="button" href={`/office/ledger${viewQuery(view)}` as Route}>
          回到台账
        </Link>
      </p>
      {typeof ledger === 'string' ? (
        <Notice kind="warn" title="没有生成打印页" role="alert">
          {ledger}
        </Notice>
      ) : (
        <PrintedTable ledger={ledger} note={`${districtNow()} 打印，打印人 ${actor.name}，内部资料`} />
      )}
    </>
  );
}
