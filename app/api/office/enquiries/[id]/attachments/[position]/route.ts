import { answer, readerOf } from '@/lib/action';
import { openAttachment } from '@/lib/enquiries/commands/open-attachment';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string; position: string }> };

/** A PDF that came with an enquiry: always a download, never shown inside our own origin. */
export const GET = (_: Request, { params }: Context) =>
  answer(async () => {
    const actor = await readerOf();
    const { id, position } = await params;
    const { name, content } = await openAttachment(actor, id, Number(position));
    return new Response(content, {
      headers: {
        'content-type': 'application/pdf',
        'content-length': String(content.length),
        'content-disposition': `attachment; filename="attachment-${position}.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
        'cache-control': 'no-store',
      },
    });
  });
