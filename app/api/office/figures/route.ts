import { answer, readerOf } from '@/lib/action';
import { Refusal } from '@/lib/errors';
import { paramsOf, readFigureQuery } from '@/lib/figures/address';
import { traceFigure } from '@/lib/figures/queries';
import { TRACE_FORMATS } from '@/lib/figures/trace-file';
import { traceResponse } from '@/lib/figures/trace-response';

export const dynamic = 'force-dynamic';

/** A figure of the ledger with exactly the rows that make it, as a file. */
export const GET = (request: Request) =>
  answer(async () => {
    const actor = await readerOf();
    const params = new URL(request.url).searchParams;
    const format = TRACE_FORMATS.find((one) => one === params.get('format'));
    if (!format) throw new Refusal('invalid', '文件格式请选 xlsx 或 csv。');
    const query = readFigureQuery(paramsOf(params));
    const trace = await traceFigure(actor, query);
    return traceResponse(trace, { format, who: actor.name, from: '金花招商台账', period: query.period });
  });
