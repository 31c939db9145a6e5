// node --import tsx bench/chain-page.ts BASE_URL: what a chain costs the server, its layout and its page.
import { geometryOf } from '../components/chain-map/chain-geometry.ts';
import { madeChain } from '../components/chain-map/made-chain.ts';
import { client, type Measured, measure } from './load.ts';

const SEGMENTS = 40;
const BUDGET_MS = 20;
const base = process.argv[2] ?? '';
const once = { lanes: 1, seconds: 3 };

const edges = Array.from(
  { length: SEGMENTS * 2 },
  (_, at) => [at % SEGMENTS, (at * 7 + 11) % SEGMENTS] as const,
);
const drawn = await measure(async () => {
  const { cells } = geometryOf(madeChain(SEGMENTS, edges), 'zh');
  await new Promise(setImmediate);
  return cells.length === SEGMENTS;
}, once);
const send = client(base, 1);
const PAGE = '/ecosystems/ev-battery';
const kept = await measure(() => send({ path: PAGE }), once);
const made = await measure((number) => send({ path: `${PAGE}?unknown=${number}` }), once); // another address is another page

console.log('\n| a chain, 1 connection | p50 ms | p95 ms | |\n|---|---|---|---|');
function row(label: string, { p50, p95, wrong }: Measured, budget: number | null): boolean {
  const passes = wrong === 0 && (budget === null || p95 <= budget);
  const verdict = passes && budget === null ? '' : passes ? 'pass' : 'FAIL';
  console.log(`| ${label} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${verdict} |`);
  return passes;
}
const passes = [
  row(`${SEGMENTS} segments laid out and measured, at most ${BUDGET_MS} ms`, drawn, BUDGET_MS),
  row(`${PAGE}, page kept, at most ${BUDGET_MS} ms`, kept, BUDGET_MS),
  row(`${PAGE}, page made each time`, made, null),
];
process.exit(passes.every(Boolean) ? 0 : 1);
