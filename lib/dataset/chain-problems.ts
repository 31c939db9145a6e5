import { circleIn } from '../ecosystems/supply-circle.ts';
import { type Complain, complainOfRepeats } from './problem-text.ts';
import type { Dataset } from './schema.ts';

type Chain = Dataset['chains'][number];

function edgeProblems(file: string, chain: Chain, complain: Complain) {
  const segments = new Set(chain.segments.map((segment) => segment.key));
  const unknown = chain.edges.flatMap(([from, to]) =>
    [from, to].filter((end) => !segments.has(end)).map((end) => ({ from, to, end })),
  );
  for (const { from, to, end } of unknown) {
    complain(`${file} 的供应关系 ${from} → ${to} 中，环节“${end}”不存在，请改正或先加上这个环节。`);
  }
  for (const [from] of chain.edges.filter(([from, to]) => from === to)) {
    complain(`${file} 的环节“${from}”供应给了自己，请删去这条供应关系。`);
  }
  complainOfRepeats(
    chain.edges.map(([from, to]) => `${from} → ${to}`),
    (edge) => `${file} 的供应关系 ${edge} 写了不止一次，请只留一条。`,
    complain,
  );
  const linked = new Set(chain.edges.flat());
  for (const { key } of chain.segments.filter((segment) => !linked.has(segment.key))) {
    complain(`${file} 的环节“${key}”没有任何供应关系，请写上它的供应方或需求方。`);
  }
  const circle = circleIn(chain.edges.filter(([from, to]) => from !== to));
  if (circle) complain(`${file} 的供应关系绕成了一圈（${circle.join(' → ')}），请去掉其中一条。`);
}

/** What is wrong inside the industry chains, one sentence each. */
export function chainProblems(dataset: Dataset, complain: Complain) {
  const ecosystems = new Set(dataset.ecosystems.map((one) => one.key));
  for (const chain of dataset.chains) {
    const file = `chains/${chain.ecosystem}.json`;
    if (!ecosystems.has(chain.ecosystem)) {
      complain(`${file} 的产业生态圈“${chain.ecosystem}”不在 ecosystems.json 中，请改正或补上。`);
    }
    complainOfRepeats(
      chain.segments.map((segment) => segment.key),
      (key) => `${file} 的环节“${key}”写了不止一次，请只留一处。`,
      complain,
    );
    edgeProblems(file, chain, complain);
  }
}
