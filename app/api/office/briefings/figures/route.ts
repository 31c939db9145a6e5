import { answer, readerOf } from '@/lib/action';
import { traceBriefingFigure } from '@/lib/briefings/trace';
import { Refusal } from '@/lib/errors';
import { TRACE_FORMATS } from '@/lib/figures/trace-file';
import { traceResponse } from '@/lib/figures/trace-response';

export const dynamic = 'force-dynamic';

/** A figure of a stored briefing with the rows that it keeps, as a file. */
export const GET = (request: Request) =>
  answer(async () => {
    const actor = await readerOf();
    const params = new URL(request.url).searchParams;
    const format = TRACE_FORMATS.find((one) => one === params.get('format'));
    if (!format) throw new Refusal('invalid', '文件格式请选 xlsx 或 csv。');
    const id = params.get('id') ?? '';
    const { trace, title, period } = await traceBriefingFigure(actor, id, Number(params.get('number')));
    return traceResponse(trace, { format, who: actor.name, from: title, period });
  });
