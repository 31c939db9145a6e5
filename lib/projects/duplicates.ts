import { type Actor, permit } from '../auth/actor.ts';
import { db, Prisma } from '../db.ts';
import { normaliseFirmName, similarity } from '../firms/identity.ts';
import { yuanText } from '../money/arithmetic.ts';
import { printAmount } from '../money/print-amount.ts';
import { type DatePrecision, fuzzyFromColumns, printFuzzyDate } from '../periods/fuzzy-date.ts';
import { spokenOf } from '../search/pinyin.ts';
import { STAGE_LABELS } from './labels.ts';
import { tellingPairs } from './name-pairs.ts';
import type { Bound, Stage } from './schema.ts';

/** A project that the new one may already be, with its facts and why we think so. */
export type Candidate = {
  id: string;
  code: string;
  nameZh: string;
  firmName: string;
  stage: string;
  amount: string;
  signed: string;
  why: string;
};

type Row = {
  id: string;
  code: string;
  name: string;
  firm: string;
  firm_key: string;
  spoken: string;
  credit_code: string | null;
  phase: string | null;
  stage: Stage;
  amount: Prisma.Decimal | null;
  bound: Bound;
  signed_on: Date | null;
  signed_precision: DatePrecision | null;
};

const LIKE = 0.62;
const SPOKEN = 8; // letters of pinyin: fewer say nothing
const LOOKED_AT = 60; // rows of each kind; more than that share a name part that tells nothing

const COLUMNS = Prisma.sql`p.id, p.code, p.name_zh AS name, p.firm_name AS firm, p.firm_key, p.pinyin AS spoken,
  p.signing_entity_credit_code AS credit_code, p.phase, p.stage, p.amount_yuan AS amount, p.amount_bound AS bound,
  p.signed_on, p.signed_precision`;

/** The folded names of one firm: its own, and those of entries that were merged with it. */
async function keysOf(firmKey: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ key: string }[]>`
    SELECT DISTINCT f.normal_name AS key FROM firm f WHERE coalesce(f.merged_into_id, f.id) IN (
      SELECT coalesce(merged_into_id, id) FROM firm WHERE normal_name = ${firmKey})`;
  return [...new Set([firmKey, ...rows.map((row) => row.key)])];
}

/** Rows by firm, by credit code, and by either half of the name: each part of the union has its own index. */
function candidateRows(
  firmKeys: string[],
  creditCode: string | null,
  nameZh: string,
  spoken: string,
): Promise<Row[]> {
  const where = [
    Prisma.sql`p.firm_key = ANY(${firmKeys})`,
    ...(creditCode ? [Prisma.sql`p.signing_entity_credit_code = ${creditCode}`] : []),
    ...(spoken.length >= SPOKEN ? [Prisma.sql`p.pinyin = ${spoken}`] : []),
    ...tellingPairs(nameZh).map((pairs) => Prisma.sql`gf_bigrams(p.search_text) @> ${pairs}::text[]`),
  ];
  const parts = where.map(
    (one) => Prisma.sql`(SELECT ${COLUMNS} FROM project p WHERE ${one} LIMIT ${LOOKED_AT})`,
  );
  return db().$queryRaw<Row[]>`${Prisma.join(parts, ' UNION ')}`;
}

/**
 * Projects that look like the one being logged: same firm (credit code or folded name) with a like name, or
 * nearly the same name, or one that sounds the same. Another phase is another project. At most five, likeliest first.
 */
export async function findLikelyDuplicates(
  actor: Actor,
  typed: { nameZh: string; firmName: string; creditCode: string | null; phase: string | null },
): Promise<Candidate[]> {
  permit(actor, 'ledger.read');
  const firmKey = normaliseFirmName(typed.firmName);
  const name = typed.nameZh.normalize('NFKC').toLowerCase();
  const firmKeys = await keysOf(firmKey);
  const spoken = spokenOf(typed.nameZh).pinyin;
  const rows = await candidateRows(firmKeys, typed.creditCode, typed.nameZh, spoken);
  const judged = rows.flatMap((row) => {
    if ((row.phase ?? '') !== (typed.phase ?? '')) return [];
    const sameCode = typed.creditCode !== null && row.credit_code === typed.creditCode;
    const sameFirm = sameCode || firmKeys.includes(row.firm_key);
    const likeness = similarity(row.name.normalize('NFKC').toLowerCase(), name);
    const soundsAlike = spoken.length >= SPOKEN && row.spoken === spoken && likeness < 1;
    if (!(sameFirm && likeness >= LIKE / 2) && likeness < LIKE && !soundsAlike) return [];
    const why = [
      sameCode ? '信用代码相同' : sameFirm ? '企业相同' : '',
      soundsAlike ? '名称读音相同' : `名称相似 ${Math.round(likeness * 100)}%`,
    ];
    return [{ row, likeness: likeness + (sameFirm ? 1 : 0), why: why.filter(Boolean).join('，') }];
  });
  return judged
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 5)
    .map(({ row, why }) => ({
      id: row.id,
      code: row.code,
      nameZh: row.name,
      firmName: row.firm,
      stage: STAGE_LABELS[row.stage].zh,
      amount: printAmount(yuanText(row.amount), row.bound),
      signed: printFuzzyDate(fuzzyFromColumns(row.signed_on, row.signed_precision)),
      why,
    }));
}
