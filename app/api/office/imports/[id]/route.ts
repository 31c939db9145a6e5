import { answer, readerOf } from '@/lib/action';
import { Refusal } from '@/lib/errors';
import { fixableFile } from '@/lib/ledger-import/fixable-file';

export const dynamic = 'force-dynamic';

/** The rows of an import that did not get in, as a workbook with the reasons. */
export const GET = (_: Request, { params }: { params: Promise<{ id: string }> }) =>
  answer(async () => {
    const actor = await readerOf();
    const { id } = await params;
    const file = /^[0-9a-f-]{36}$/.test(id) ? await fixableFile(actor, id) : null;
    if (!file) throw new Refusal('notFound', '没有需要修改的行。');
    return new Response(new Blob([new Uint8Array(file.bytes)]), {
      headers: {
        'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'content-disposition': `attachment; filename="to-fix.xlsx"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        'cache-control': 'no-store',
      },
    });
  });
