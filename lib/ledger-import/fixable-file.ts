import { writeXlsx } from 'hucre/xlsx';
import { type Actor, permit } from '../auth/actor.ts';
import { db } from '../db.ts';
import { Refusal } from '../errors.ts';
import { storedCandidates, storedProblems, storedTables } from './stored.ts';
import { columnName, textOf } from './workbook.ts';

export const REASON_HEADER = '需要修改的原因';

/**
 * The rows that did not get in, as a workbook of the same tables with the reasons in the last column: corrected
 * there and uploaded again. Null when every row got in. Throws `notFound`, `notPermitted`.
 */
export async function fixableFile(
  actor: Actor,
  id: string,
): Promise<{ name: string; bytes: Uint8Array } | null> {
  permit(actor, 'import.run');
  const found = await db().ledgerImport.findUnique({ where: { id } });
  if (!found) throw new Refusal('notFound', '没有找到这次导入，请从导入页重新打开。');
  const left = await db().ledgerImportRow.findMany({
    where: { importId: id, action: { in: ['reject', 'decide'] } },
    select: { number: true, problems: true, candidates: true },
  });
  if (left.length === 0) return null;
  const reasons = new Map(
    left.map((row) => {
      const problems = storedProblems
        .parse(row.problems)
        .map(({ cell, message }) => `${cell ? `${cell}：` : ''}${message}`);
      const alike = storedCandidates
        .parse(row.candidates)
        .map((one) => `可能就是台账里的 ${one.code} ${one.name}（${one.why}）`);
      return [row.number, [...problems, ...alike].join('\n')];
    }),
  );
  let first = 1;
  const sheets = storedTables.parse(found.tables).flatMap((table) => {
    const start = first;
    first += table.rows.length;
    const kept = table.rows.flatMap((row, index) => {
      const reason = reasons.get(start + index);
      return reason === undefined
        ? []
        : [[...table.headers.map((_, column) => textOf(row.cells[column])), reason]];
    });
    if (kept.length === 0) return [];
    const width = table.headers.length + 1;
    const title = [table.title, ...Array.from({ length: width - 1 }, () => null)];
    return [
      {
        name: table.sheet.slice(0, 31),
        rows: [title, [...table.headers, REASON_HEADER], ...kept],
        columns: [...table.headers.map(() => ({ width: 16 })), { width: 60 }],
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: width - 1 }],
        freezePane: { rows: 2 },
        autoFilter: { range: `A2:${columnName(width - 1)}${kept.length + 2}` },
      },
    ];
  });
  return {
    name: `待修改_${found.fileName.replace(/\.\w+$/, '')}.xlsx`,
    bytes: new Uint8Array(await writeXlsx({ sheets })),
  };
}
