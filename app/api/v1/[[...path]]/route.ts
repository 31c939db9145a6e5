import { answerApi, onlyReads, preflight } from '@/lib/public-api/respond';

export const dynamic = 'force-dynamic';

/** The public read API: every path below /api/v1 is looked up in lib/public-api/operations.ts. */
export const GET = (request: Request) => answerApi(request);
export const OPTIONS = () => preflight();
export const POST = () => onlyReads();
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
