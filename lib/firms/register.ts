import { type Actor, permit } from '../auth/actor.ts';
import { db, type Prisma } from '../db.ts';
import { Refusal } from '../errors.ts';
import { yuanText } from '../money/arithmetic.ts';
import { similarity } from './identity.ts';

/** A firm as the office keeps it, with what hangs on it. Amounts CNY yuan, internal ones included. */
export type RegisterRow = {
  id: string;
  slug: string;
  nameZh: string;
  creditCode: string | null;
  parentZh: string | null;
  seat: number | null;
  projects: number;
  amountYuan: string | null; // of the projects that say one; null when none does
  isDemo: boolean;
};

type Row = {
  id: string;
  slug: string;
  name_zh: string;
  credit_code: string | null;
  parent_zh: string | null;
  seat: number | null;
  projects: number;
  yuan: Prisma.Decimal | null;
  is_demo: boolean;
};

const toRow = (row: Row): RegisterRow => ({
  id: row.id,
  slug: row.slug,
  nameZh: row.name_zh,
  creditCode: row.credit_code,
  parentZh: row.parent_zh,
  seat: row.seat,
  projects: row.projects,
  amountYuan: yuanText(row.yuan),
  isDemo: row.is_demo,
});

const MOST = 100;

/** The office's firms by name, real before demo; `q` looks in names, trade names and pinyin. At most 100. */
export async function listRegister(actor: Actor, q = ''): Promise<{ rows: RegisterRow[]; more: boolean }> {
  permit(actor, 'ledger.read');
  const text = q.normalize('NFKC').trim().toLowerCase();
  const rows = await db().$queryRaw<Row[]>`
    SELECT f.id, f.slug, f.name_zh, f.credit_code, f.parent_zh, s.number AS seat, f.is_demo,
           count(p.id)::int AS projects, sum(p.amount_yuan) AS yuan
    FROM firm f LEFT JOIN golden_flower_seat s ON s.firm_id = f.id LEFT JOIN project p ON p.firm_id = f.id
    WHERE f.merged_into_id IS NULL AND (${text} = '' OR position(${text} IN f.search_text) > 0)
    GROUP BY f.id, s.number ORDER BY f.is_demo, projects DESC, f.pinyin LIMIT ${MOST + 1}`;
  return { rows: rows.slice(0, MOST).map(toRow), more: rows.length > MOST };
}

export type LikelyPair = { kept: RegisterRow; gone: RegisterRow; why: string };

const LIKE = 0.8;

function whyAlike(a: Row & { normal_name: string }, b: Row & { normal_name: string }): string | null {
  if (a.seat && b.seat) return null;
  if (a.credit_code && b.credit_code) return a.credit_code === b.credit_code ? '信用代码相同' : null;
  if (a.normal_name === b.normal_name) return '去掉地名和公司后缀后同名';
  const likeness = similarity(a.normal_name, b.normal_name);
  return likeness >= LIKE ? `名称相似 ${Math.round(likeness * 100)}%` : null;
}

/** Pairs of entries that may be one firm, likeliest owners first; the one with more projects is proposed to stay. */
export async function listLikelyPairs(actor: Actor): Promise<LikelyPair[]> {
  permit(actor, 'ledger.read');
  const rows = await db().$queryRaw<(Row & { normal_name: string; pair_id: string })[]>`
    WITH pairs AS (
      SELECT a.id AS a, b.id AS b FROM firm a JOIN firm b ON a.id < b.id AND a.is_demo = b.is_demo
        AND (a.normal_name = b.normal_name OR left(a.normal_name, 3) = left(b.normal_name, 3))
      WHERE a.merged_into_id IS NULL AND b.merged_into_id IS NULL
      ORDER BY a.normal_name = b.normal_name DESC LIMIT 5000)
    SELECT pairs.a || '/' || pairs.b AS pair_id, f.id, f.slug, f.name_zh, f.normal_name, f.credit_code, f.parent_zh, f.is_demo,
           s.number AS seat, (SELECT count(*)::int FROM project WHERE firm_id = f.id) AS projects,
           (SELECT sum(amount_yuan) FROM project WHERE firm_id = f.id) AS yuan
    FROM pairs JOIN firm f ON f.id IN (pairs.a, pairs.b) LEFT JOIN golden_flower_seat s ON s.firm_id = f.id
    ORDER BY pair_id, projects DESC, f.id`;
  const found: LikelyPair[] = [];
  for (let index = 0; index + 1 < rows.length; index += 2) {
    const [kept, gone] = [rows[index], rows[index + 1]];
    const why = kept && gone ? whyAlike(kept, gone) : null;
    if (kept && gone && why) found.push({ kept: toRow(kept), gone: toRow(gone), why });
  }
  return found.sort((a, b) => Number(a.kept.isDemo) - Number(b.kept.isDemo)).slice(0, 30);
}

export type FirmSide = {
  id: string;
  slug: string;
  nameZh: string;
  isDemo: boolean;
  seat: number | null;
  facts: { label: string; text: string }[];
  projects: { id: string; code: string; nameZh: string; firmName: string; amountYuan: string | null }[];
};

async function sideOf(id: string): Promise<FirmSide> {
  const row = /^[0-9a-f-]{36}$/.test(id)
    ? await db().firm.findUnique({
        where: { id },
        include: {
          seat: true,
          aliases: true,
          placements: { include: { ecosystem: true, segment: true } },
          projects: { orderBy: { amountSort: 'desc' }, take: 20 },
          _count: { select: { projects: true, figures: true, innovations: true } },
        },
      })
    : null;
  if (!row) throw new Refusal('notFound', '没有找到这家企业，请从企业列表重新选择。');
  const places = row.placements.map(
    (one) => `${one.ecosystem.nameZh}${one.segment ? `›${one.segment.nameZh}` : ''}`,
  );
  const facts: [string, string | null][] = [
    ['统一社会信用代码', row.creditCode],
    ['简称', row.shortZh],
    ['母公司', row.parentZh],
    ['上市代码', row.listedCode],
    ['来源地', row.originPlaceZh],
    ['别名', row.aliases.map((one) => one.name).join('、') || null],
    ['产业链位置', places.join('、') || null],
    ['项目', `${row._count.projects} 个`],
    ['公开数据', `${row._count.figures} 条`],
    ['创新成果', `${row._count.innovations} 条`],
  ];
  return {
    id: row.id,
    slug: row.slug,
    nameZh: row.nameZh,
    isDemo: row.isDemo,
    seat: row.seat?.number ?? null,
    facts: facts.map(([label, text]) => ({ label, text: text ?? '—' })),
    projects: row.projects.map((one) => ({
      id: one.id,
      code: one.code,
      nameZh: one.nameZh,
      firmName: one.firmName,
      amountYuan: yuanText(one.amountYuan),
    })),
  };
}

/** Two entries side by side, before they are said to be one. Throws `notFound`. */
export async function compareFirms(
  actor: Actor,
  keptId: string,
  goneId: string,
): Promise<{ kept: FirmSide; gone: FirmSide }> {
  permit(actor, 'ledger.read');
  const [kept, gone] = await Promise.all([sideOf(keptId), sideOf(goneId)]);
  return { kept, gone };
}

export type MergeRow = {
  id: string;
  kept: string;
  gone: string;
  reason: string;
  by: string;
  at: Date;
  undone: boolean;
};

/** The merges so far, newest first; at most 50. */
export async function listMerges(actor: Actor): Promise<MergeRow[]> {
  permit(actor, 'ledger.read');
  const rows = await db().$queryRaw<MergeRow[]>`
    SELECT m.id, k.name_zh AS kept, g.name_zh AS gone, m.reason, coalesce(p.name, '命令行') AS by, m.created_at AS at,
           m.undone_at IS NOT NULL AS undone
    FROM firm_merge m JOIN firm k ON k.id = m.kept_id JOIN firm g ON g.id = m.gone_id LEFT JOIN person p ON p.id = m.person_id
    ORDER BY m.created_at DESC LIMIT 50`;
  return rows;
}
