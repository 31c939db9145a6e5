import { z } from 'zod';
import { Refusal } from '../errors.ts';
import { CHAIN_ROWS, type ChainState, nameOf } from './chain-state.ts';
import { circleIn } from './supply-circle.ts';

type Table = keyof typeof CHAIN_ROWS;
const TABLES = ['segments', 'edges', 'placements'] as const satisfies readonly Table[];

const fields = z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.array(z.string())]));
type Fields = z.infer<typeof fields>;

/** What an edit did to the rows of a chain: whole rows that came or went, of the others the fields that differ. */
export const chainChanges = z.array(
  z.object({
    table: z.enum(TABLES),
    id: z.string(),
    before: fields.nullable(), // null = the row was not there
    after: fields.nullable(),
  }),
);
export type ChainRowChange = z.infer<typeof chainChanges>[number];
export type Side = 'before' | 'after';

const rowsOf = (chain: ChainState, table: Table): Map<string, Fields> =>
  new Map(chain[table].map((row) => [row.id, fields.parse(row)]));

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function differing(was: Fields, is: Fields): { before: Fields; after: Fields } | null {
  const names = Object.keys(is).filter((name) => !same(was[name], is[name]));
  const pick = (row: Fields) => Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
  return names.length > 0 ? { before: pick(was), after: pick(is) } : null;
}

/** What leads from one state of a chain to another. */
export function changesBetween(from: ChainState, to: ChainState): ChainRowChange[] {
  return TABLES.flatMap((table) => {
    const [was, is] = [rowsOf(from, table), rowsOf(to, table)];
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((id): ChainRowChange[] => {
      const [before, after] = [was.get(id) ?? null, is.get(id) ?? null];
      if (!before || !after) return [{ table, id, before, after }];
      const fields = differing(before, after);
      return fields ? [{ table, id, ...fields }] : [];
    });
  });
}

function wordsOf(chain: ChainState, { table, id, before, after }: ChainRowChange): string {
  const row = { ...before, ...after };
  const name = (value: unknown) => nameOf(chain, typeof value === 'string' ? value : null);
  if (table === 'segments') return `环节“${row.nameZh ?? name(id)}”`;
  const [from, to] = id.split('>');
  if (table === 'edges') return `供应关系“${name(from)} → ${name(to)}”`;
  return '企业落位';
}

function movedOn(current: Fields | undefined, expected: Fields | null): boolean {
  if (!current || !expected) return Boolean(current) !== Boolean(expected);
  return Object.keys(expected).some((name) => !same(current[name], expected[name]));
}

/**
 * Takes a change back (`before`) or does it again (`after`) on the chain as it stands now. Only the rows and fields
 * that the change touched matter: what others did elsewhere stays. Throws `conflict` naming what was changed since.
 */
export function restored(chain: ChainState, changes: readonly ChainRowChange[], to: Side): ChainState {
  const from = to === 'before' ? 'after' : 'before';
  const tables = {
    segments: rowsOf(chain, 'segments'),
    edges: rowsOf(chain, 'edges'),
    placements: rowsOf(chain, 'placements'),
  };
  const moved = changes.filter((one) => movedOn(tables[one.table].get(one.id), one[from]));
  if (moved.length > 0) {
    const what = [...new Set(moved.map((one) => wordsOf(chain, one)))].slice(0, 5).join('、');
    throw new Refusal('conflict', `${what}之后又被改过`);
  }
  for (const one of changes) {
    const target = one[to];
    if (target) tables[one.table].set(one.id, { ...tables[one.table].get(one.id), ...target });
    else tables[one.table].delete(one.id);
  }
  return {
    segments: z.array(CHAIN_ROWS.segments).parse([...tables.segments.values()]),
    edges: z.array(CHAIN_ROWS.edges).parse([...tables.edges.values()]),
    placements: z.array(CHAIN_ROWS.placements).parse([...tables.placements.values()]),
  };
}

const repeated = (keys: readonly string[]) => keys.find((key, index) => keys.indexOf(key) !== index);

/**
 * What no chain may be: supply to or a firm on a segment that is not there, a firm twice on one segment, two segments
 * of one name, supply in a circle. Resolves with the first problem as a clause, or null.
 */
export function brokenBy(chain: ChainState): string | null {
  const ids = new Set(chain.segments.map((one) => one.id));
  const loose = chain.edges.find((edge) => !ids.has(edge.from) || !ids.has(edge.to));
  if (loose) return '有供应关系接在已经没有的环节上，请先断开';
  const stray = chain.placements.find((one) => one.segmentId !== null && !ids.has(one.segmentId));
  if (stray) return '有企业落在已经没有的环节上，请先移开';
  const name = repeated(chain.segments.map((one) => one.nameZh));
  if (name) return `已经有一个环节叫“${name}”`;
  if (repeated(chain.segments.map((one) => one.slug))) return '有两个环节的链接名相同';
  if (repeated(chain.placements.map((one) => `${one.firmId}@${one.segmentId}`)))
    return '同一家企业在同一环节落位了两次';
  const circle = circleIn(chain.edges.map(({ from, to }) => [from, to]));
  if (circle)
    return `${circle.map((id) => nameOf(chain, id)).join(' → ')} 会绕成一圈，一条产业链不能供应它自己`;
  return null;
}
