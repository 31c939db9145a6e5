import { type Actor, permit } from '../auth/actor.ts';
import { db } from '../db.ts';
import { normaliseFirmName, similarity } from '../firms/identity.ts';
import { yuanText } from '../money/arithmetic.ts';
import { printAmount } from '../money/print-amount.ts';
import { fuzzyFromColumns, printFuzzyDate } from '../periods/fuzzy-date.ts';
import { STAGE_LABELS } from './labels.ts';

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

const LIKE = 0.62;

/**
 * Projects that look like the one being logged: same firm (credit code or folded name) with a like name, or
 * nearly the same name. Another phase is another project. At most five, likeliest first.
 */
export async function findLikelyDuplicates(
  actor: Actor,
  typed: {
    nameZh: string;
    firmName: string;
    creditCode?: string | null | undefined;
    phase?: string | null | undefined;
  },
): Promise<Candidate[]> {
  permit(actor, 'ledger.read');
  const firm = normaliseFirmName(typed.firmName);
  const name = typed.nameZh.normalize('NFKC').toLowerCase();
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT p.id FROM project p LEFT JOIN firm f ON f.id = p.firm_id
    WHERE (f.normal_name = ${firm} OR (${typed.creditCode ?? null}::text IS NOT NULL AND p.signing_entity_credit_code = ${typed.creditCode ?? null})
       OR gf_bigrams(p.search_text) && gf_bigrams(${name}) AND gf_bigrams(p.search_text) @> gf_bigrams(${firm.slice(0, 4)}))
    LIMIT 200`;
  const projects = await db().project.findMany({
    where: { id: { in: rows.map((row) => row.id) } },
    include: { firm: true },
  });
  const judged = projects.flatMap((project) => {
    if ((project.phase ?? '') !== (typed.phase ?? '')) return [];
    const sameCode = Boolean(typed.creditCode) && project.signingEntityCreditCode === typed.creditCode;
    const sameFirm =
      sameCode || normaliseFirmName(project.firmName) === firm || project.firm?.normalName === firm;
    const likeness = similarity(project.nameZh.normalize('NFKC').toLowerCase(), name);
    if (!(sameFirm && likeness >= LIKE / 2) && likeness < LIKE) return [];
    const why = [
      sameCode ? '信用代码相同' : sameFirm ? '企业相同' : '',
      `名称相似 ${Math.round(likeness * 100)}%`,
    ];
    return [{ project, likeness: likeness + (sameFirm ? 1 : 0), why: why.filter(Boolean).join('，') }];
  });
  return judged
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 5)
    .map(({ project, why }) => ({
      id: project.id,
      code: project.code,
      nameZh: project.nameZh,
      firmName: project.firmName,
      stage: STAGE_LABELS[project.stage].zh,
      amount: printAmount(yuanText(project.amountYuan), project.amountBound),
      signed: printFuzzyDate(fuzzyFromColumns(project.signedOn, project.signedPrecision)),
      why,
    }));
}
