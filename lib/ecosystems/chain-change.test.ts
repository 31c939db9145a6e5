import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenBy, changesBetween, restored } from './chain-change.ts';
import {
  STEP,
  withEdge,
  withMoved,
  withoutEdge,
  withoutSegment,
  withPlacement,
  withSegment,
} from './chain-rules.ts';
import { type ChainState, edgeOf, inOrder } from './chain-state.ts';
import type { ChainPosition } from './labels.ts';

const POSITIONS: ChainPosition[] = ['upstream', 'midstream', 'downstream'];
const segment = (id: string, position: ChainPosition, sortOrder = 0) => ({
  id,
  slug: id,
  position,
  sortOrder,
  nameZh: `环节${id}`,
  nameEn: `Segment ${id}`,
  describesZh: '说明',
  describesEn: 'Describes',
  synonyms: [],
  basis: 'general' as const,
});
const placement = (id: string, firmId: string, segmentId: string | null) => ({
  id,
  firmId,
  segmentId,
  role: 'member' as const,
  basis: 'classified' as const,
  noteZh: null,
  noteEn: null,
});

const START: ChainState = {
  segments: POSITIONS.flatMap((position, band) =>
    [0, 1].map((index) => segment(`${position[0]}${index}`, position, (band * 2 + index) * STEP)),
  ),
  edges: [edgeOf('u0', 'm0'), edgeOf('u1', 'm0'), edgeOf('m0', 'd0'), edgeOf('m1', 'd1')],
  placements: [placement('p1', 'f1', 'm0'), placement('p2', 'f2', 'm0'), placement('p3', 'f1', null)],
};

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

/** One act of an editor, by numbers; what the rules refuse leaves the chain as it is. */
function acted(chain: ChainState, [kind, a, b]: [number, number, number], serial: number): ChainState {
  const one = pick(chain.segments, a)?.id ?? '';
  const other = pick(chain.segments, b)?.id ?? '';
  const position = POSITIONS[b % 3] ?? 'upstream';
  try {
    if (kind === 0) return withSegment(chain, segment(`n${serial}`, position));
    if (kind === 1) {
      const before =
        b % 2 === 0 ? null : (chain.segments.find((row) => row.position === position)?.id ?? null);
      return withMoved(chain, one, { position, before });
    }
    if (kind === 2) return withoutSegment(chain, one, b % 2 === 0 ? null : other).chain;
    if (kind === 3) return withEdge(chain, one, other);
    if (kind === 4) return withoutEdge(chain, one, other);
    if (kind === 5) return withPlacement(chain, placement(`q${serial}`, `f${b % 4}`, one));
    return {
      ...chain,
      segments: chain.segments.map((row) => (row.id === one ? { ...row, nameZh: `改${serial}` } : row)),
    };
  } catch {
    return chain;
  }
}
const acts = fc.array(fc.tuple(fc.nat(6), fc.nat(20), fc.nat(20)), { minLength: 1, maxLength: 25 });
const plain = (chain: ChainState) => ({
  segments: [...chain.segments].sort((a, b) => (a.id < b.id ? -1 : 1)),
  edges: [...chain.edges].sort((a, b) => (a.id < b.id ? -1 : 1)),
  placements: [...chain.placements].sort((a, b) => (a.id < b.id ? -1 : 1)),
});

describe('what an edit changed', () => {
  it('taken back in turn leads to the start, done again to the end, and no chain on the way is broken', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const states = [START];
        for (const [index, act] of list.entries()) states.push(acted(states.at(-1) ?? START, act, index));
        for (const state of states) expect(brokenBy(state)).toBeNull();
        const steps = states.slice(1).map((state, index) => changesBetween(states[index] ?? START, state));
        let chain = states.at(-1) ?? START;
        for (const step of [...steps].reverse()) chain = restored(chain, step, 'before');
        expect(plain(chain)).toEqual(plain(START));
        for (const step of steps) chain = restored(chain, step, 'after');
        expect(plain(chain)).toEqual(plain(states.at(-1) ?? START));
      }),
    );
  });

  it('leaves alone what others changed elsewhere, also on the same segment', () => {
    const mine = withMoved(START, 'm0', { position: 'downstream', before: null });
    const change = changesBetween(START, mine);
    const theirs = {
      ...mine,
      segments: mine.segments.map((one) => (one.id === 'm0' ? { ...one, nameZh: '新名' } : one)),
    };
    const back = restored(theirs, change, 'before');
    expect(back.segments.find((one) => one.id === 'm0')).toMatchObject({
      position: 'midstream',
      nameZh: '新名',
    });
  });

  it('is refused where the same thing was changed since, by name', () => {
    const mine = withMoved(START, 'm0', { position: 'downstream', before: null });
    const change = changesBetween(START, mine);
    const theirs = withMoved(mine, 'm0', { position: 'upstream', before: null });
    expect(() => restored(theirs, change, 'before')).toThrow('环节“环节m0”之后又被改过');
    const without = withoutEdge(START, 'u0', 'm0');
    const again = withEdge(without, 'u0', 'm0');
    expect(() => restored(again, changesBetween(START, without), 'before')).toThrow(
      '供应关系“环节u0 → 环节m0”',
    );
  });
});

describe('the rules of a chain', () => {
  it('moves a segment between two others by writing one row', () => {
    const next = withMoved(START, 'u1', { position: 'upstream', before: 'u0' });
    expect(
      inOrder(next.segments)
        .map((one) => one.id)
        .slice(0, 2),
    ).toEqual(['u1', 'u0']);
    expect(changesBetween(START, next)).toHaveLength(1);
    expect(withMoved(START, 'u0', { position: 'upstream', before: 'u1' })).toBe(START);
    expect(withMoved(START, 'u1', { position: 'upstream', before: null })).toBe(START);
    expect(() => withMoved(START, 'u1', { position: 'upstream', before: 'm0' })).toThrow(
      '不在要移到的这一段',
    );
  });

  it('finds room also after many moves between the same two', () => {
    let chain = START;
    for (let index = 0; index < 40; index++) {
      chain = withMoved(chain, index % 2 === 0 ? 'd0' : 'd1', { position: 'midstream', before: 'm1' });
      chain = withMoved(chain, index % 2 === 0 ? 'd1' : 'd0', { position: 'midstream', before: 'm1' });
    }
    const orders = chain.segments.map((one) => one.sortOrder);
    expect(new Set(orders).size).toBe(chain.segments.length);
    expect(inOrder(chain.segments).map((one) => one.id)).toEqual(['u0', 'u1', 'm0', 'd1', 'd0', 'm1']);
  });

  it('refuses a circle and names the way, itself, and twice', () => {
    expect(() => withEdge(START, 'd0', 'u0')).toThrow('环节d0 → 环节u0 → 环节m0 → 环节d0 会绕成一圈');
    expect(() => withEdge(START, 'u0', 'u0')).toThrow('同一个环节');
    expect(() => withEdge(START, 'u0', 'm0')).toThrow('已经供应');
  });

  it('removes a segment only when it is said where its firms go, and never doubles a firm', () => {
    expect(() => withoutSegment(START, 'm0', undefined)).toThrow('2 家企业');
    expect(() => withoutSegment(START, 'm0', 'm0')).toThrow('另选一个');
    const { chain, moved, already } = withoutSegment(START, 'm0', null);
    expect([moved, already]).toEqual([1, 1]); // f1 stands in the ecosystem already
    expect(chain.placements).toHaveLength(2);
    expect(chain.edges).toEqual([edgeOf('m1', 'd1')]);
    expect(() => withPlacement(START, placement('p9', 'f1', 'm0'))).toThrow('已经落在');
  });
});
