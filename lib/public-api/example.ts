import { OPERATIONS } from './operations.ts';

const line = ([name, value]: [string, unknown]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`;
const block = (entries: string[], inset: string) =>
  `{\n${entries.map((one) => `${inset}  ${one}`).join(',\n')}\n${inset}}`;

/** A question and what it is answered now, set out for reading: one field a line. */
export async function getExample(): Promise<{ path: string; answer: string }> {
  const path = '/projects';
  const query = { limit: '1', demo: 'without' };
  const operation = OPERATIONS.find((one) => one.path === path);
  const page =
    operation?.kind === 'list'
      ? await operation.list({ path: {}, query })
      : { items: [], next: null, total: { count: 0, more: false } };
  const items = page.items.map((item) => block(Object.entries(item ?? {}).map(line), '  '));
  const rest = Object.entries({ next: page.next, total: page.total }).map(line);
  const answer = block([`"items": [${items.join(', ')}]`, ...rest], '');
  return { path: `/api/v1${path}?${new URLSearchParams(query)}`, answer };
}
