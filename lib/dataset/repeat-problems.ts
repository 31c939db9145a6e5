import { type Complain, complainOfRepeats } from './problem-text.ts';
import type { Dataset } from './schema.ts';

const keysOf = (entries: readonly { key: string }[]) => entries.map((entry) => entry.key);

function repeatedKeys(dataset: Dataset, complain: Complain) {
  const files: Record<string, string[]> = {
    sources: keysOf(dataset.sources),
    parks: keysOf(dataset.parks),
    ecosystems: keysOf(dataset.ecosystems),
    firms: keysOf(dataset.firms),
    projects: keysOf(dataset.projects),
    incentives: keysOf(dataset.incentives),
    targets: dataset.targets.map((one) => `${one.code}@${one.year}`),
  };
  for (const [file, keys] of Object.entries(files)) {
    complainOfRepeats(keys, (key) => `${file}.json 的“${key}”写了不止一次，请只留一处。`, complain);
  }
}

function repeatedStatistics({ indicators }: Dataset, complain: Complain) {
  const preferred = indicators.filter((one) => one.preferred);
  const beside = indicators.filter((one) => !one.preferred);
  complainOfRepeats(
    preferred.map((one) => `${one.code}@${one.period}`),
    (key) => `indicators.json 的“${key}”有不止一个首选值，请把其余的写成 "preferred": false。`,
    complain,
  );
  complainOfRepeats(
    beside.map((one) => `${one.code}@${one.period}（${one.citations[0]?.source}）`),
    (key) => `indicators.json 的“${key}”写了不止一次，请每个出处只留一个数值。`,
    complain,
  );
}

function repeatedInFirms({ firms }: Dataset, complain: Complain) {
  complainOfRepeats(
    firms.flatMap((firm) => [...keysOf(firm.figures), ...keysOf(firm.innovations)]),
    (key) => `firms.json 的数据或创新“${key}”写了不止一次，请各用一个键。`,
    complain,
  );
  complainOfRepeats(
    firms.flatMap((firm) => firm.creditCode ?? []),
    (code) => `firms.json 有两家企业用了同一个统一社会信用代码 ${code}，请核对。`,
    complain,
  );
}

/** What stands twice though it may stand once only, one sentence each. */
export function repeatProblems(dataset: Dataset, complain: Complain) {
  repeatedKeys(dataset, complain);
  repeatedStatistics(dataset, complain);
  repeatedInFirms(dataset, complain);
}
