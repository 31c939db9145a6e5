const NUMBER = /^-?\d+(\.\d+)?$/;

/** A cell that a spreadsheet could take for a formula begins with an apostrophe there; control characters are gone. */
function csvCell(text: string): string {
  const clean = text.replace(/[^\P{Cc}\n\t]/gu, '');
  const inert = /^[=+\-@\t\n＝＋－＠]/.test(clean) && !NUMBER.test(clean) ? `'${clean}` : clean;
  return /[",\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** Rows as a CSV file that Excel reads as UTF-8, with cells that do nothing when it is opened. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
