import { parentPort, workerData } from 'node:worker_threads';
import { writeXlsx } from 'hucre/xlsx';
import { cleaned } from '../briefings/renderers/clean.ts';
import { type SheetCell, SheetDraft } from '../briefings/renderers/xlsx-sheet.ts';
import { districtNow } from '../periods/calendar.ts';
import type { Trace, TracePart } from './trace.ts';
import type { TraceJob } from './trace-file.ts';

const NUMBER = /^-?[\d,]+(\.\d+)?$/;

function facts({ figure, query, arithmetic, rules }: Trace, note: string): [string, string][] {
  return [
    ['数', `${figure.label}：${figure.text}`],
    ['期间', figure.period],
    ['范围', figure.scope],
    ['台账时点', districtNow(new Date(figure.asOf))],
    ['口径', figure.rules],
    ['怎样查的', query],
    ...(arithmetic ? [['怎样算的', arithmetic] as [string, string]] : []),
    ...rules.map((rule): [string, string] => [`口径：${rule.titleZh}`, rule.zh]),
    ['说明', note],
  ];
}

/** A number stays a number, so that it can be summed; 未披露 and ≥100亿元 stay what they say. */
const cellOf = (text: string, align: 'left' | 'right'): SheetCell =>
  align === 'right' && NUMBER.test(text)
    ? { value: Number(text.replaceAll(',', '')), style: text.includes('.') ? 'yuan' : 'count' }
    : { value: text, style: 'text' };

function partSheet({ title, table }: TracePart, index: number) {
  const draft = new SheetDraft(
    `明细${index + 1}`,
    table.columns.map((column) => column.width),
  );
  draft.say(title);
  const head = draft.head(table.columns.map((column) => column.label));
  for (const cells of [
    ...table.lines.map((line) => line.cells),
    ...(table.total.length > 0 ? [table.total] : []),
  ])
    draft.add(cells.map((text, column) => cellOf(text, table.columns[column]?.align ?? 'left')));
  return draft.finish({ freezePane: { rows: head, columns: 1 } });
}

async function toXlsx(trace: Trace, note: string): Promise<Uint8Array> {
  const cover = new SheetDraft('说明', [20, 110]);
  for (const [label, value] of facts(trace, note))
    cover.add([
      { value: label, style: 'head' },
      { value, style: 'text' },
    ]);
  return new Uint8Array(await writeXlsx({ sheets: [cover.finish(), ...trace.parts.map(partSheet)] }));
}

/** A cell that a spreadsheet could take for a formula begins with an apostrophe there. */
const csvCell = (text: string) => {
  const plain = NUMBER.test(text) ? text.replaceAll(',', '') : text;
  const inert = /^[=+\-@\t\r]/.test(plain) && !NUMBER.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
};

function toCsv(trace: Trace, note: string): Uint8Array {
  const parts = trace.parts.flatMap(({ title, table }) => [
    [],
    [title],
    table.columns.map((column) => column.label),
    ...table.lines.map((line) => line.cells),
    ...(table.total.length > 0 ? [table.total] : []),
  ]);
  const text = [...facts(trace, note), ...parts].map((row) => row.map(csvCell).join(',')).join('\r\n');
  return new TextEncoder().encode(`\ufeff${text}\r\n`); // the mark lets Excel read it as UTF-8
}

const { trace, format, note }: TraceJob = cleaned(workerData);
try {
  const bytes = new Uint8Array(format === 'xlsx' ? await toXlsx(trace, note) : toCsv(trace, note));
  parentPort?.postMessage({ bytes }, [bytes.buffer]);
} catch (error) {
  parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) });
}
