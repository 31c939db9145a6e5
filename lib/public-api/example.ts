import { OPERATIONS } from './operations.ts';

/** A question and what it is answered now, set out for reading. */
export async function getExample(): Promise<{ path: string; answer: string }> {
  const path = '/projects';
  const query = { limit: '1', demo: 'without' };
  const operation = OPERATIONS.find((one) => one.path === path);
  const answer = operation?.kind === 'list' ? await operation.list({ path: {}, query }) : null;
  return { path: `/api/v1${path}?${new URLSearchParams(query)}`, answer: JSON.stringify(answer, null, 2) };
}
