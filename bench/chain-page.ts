// node --import tsx bench/chain-page.ts BASE_URL: what a chain costs the server, its layout and its page.
import { geometryOf } from '../components/chain-map/chain-geometry.ts';
import { madeChain } from '../components/chain-map/made-chain.ts';
import { client, measure } from './load.ts';

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
const page = await measure(() => send({ path: '/ecosystems/ev-battery' }), once);

console.log('\n| a chain | p50 ms | p95 ms | |\n|---|---|---|---|');
const isFast = drawn.p95 <= BUDGET_MS && drawn.wrong === 0;
console.log(
  `| ${SEGMENTS} segments laid out and measured, at most ${BUDGET_MS} ms | ${drawn.p50.toFixed(1)} | ${drawn.p95.toFixed(1)} | ${isFast ? 'pass' : 'FAIL'} |`,
);
console.log(
  `| /ecosystems/ev-battery, whole page, 1 connection | ${page.p50.toFixed(1)} | ${page.p95.toFixed(1)} | ${page.wrong === 0 ? '' : 'wrong answers'} |`,
);
process.exit(isFast && page.wrong === 0 ? 0 : 1);
