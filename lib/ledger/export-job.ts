import { parentPort, workerData } from 'node:worker_threads';
import { writeXlsx } from 'hucre/xlsx';
import { cleaned } from '../briefings/renderers/clean.ts';
import { SheetDraft } from '../briefings/renderers/xlsx-sheet.ts';
import { csvText } from '../csv.ts';
import type { ExportJob } from './export.ts';
import type { PrintedLedger, PrintedLine } from './printed.ts';
import { printTotals } from './totals.ts';

const PIXELS = 7.5; // of one character of a column's width

const groupText = (line: Extract<PrintedLine, { kind: 'group' }>) =>
  `${line.label}：${printTotals(line.totals)}`;

/** A plain number stays a number, so that it can be summed; ≥100.00 and 未披露 stay what they say. */
const moneyCell = (text: string) =>
  /^-?\d+(\.\d+)?$/.test(text)
    ? { value: Number(text), style: 'yi' as const }
    : { value: text, style: 'text' as const };

async function toXlsx({ columns, lines, totals }: PrintedLedger, note: string): Promise<Uint8Array> {
  const draft = new SheetDraft(
    '台账',
    columns.map(({ width }) => width / PIXELS),
  );
  draft.say(note);
  const head = draft.head(columns.map(({ label }) => label));
  for (const line of lines) {
    if (line.kind === 'group') draft.say(groupText(line));
    else
      draft.add(
        line.cells.map((text, index) =>
          columns[index]?.isMoney ? moneyCell(text) : { value: text, style: 'text' as const },
        ),
      );
  }
  draft.say(`合计：${printTotals(totals)}`);
  const sheet = draft.finish({ freezePane: { rows: head, columns: 1 } });
  return new Uint8Array(await writeXlsx({ sheets: [sheet] }));
}

function toCsv({ columns, lines, totals }: PrintedLedger, note: string): Uint8Array {
  const rows = lines.map((line) => (line.kind === 'group' ? [groupText(line)] : line.cells));
  const all = [[note], columns.map(({ label }) => label), ...rows, [`合计：${printTotals(totals)}`]];
  return new TextEncoder().encode(csvText(all));
}

const { ledger, format, note }: ExportJob = cleaned(workerData);
try {
  const bytes = new Uint8Array(format === 'xlsx' ? await toXlsx(ledger, note) : toCsv(ledger, note));
  parentPort?.postMessage({ bytes }, [bytes.buffer]);
} catch (error) {
  parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) });
}
