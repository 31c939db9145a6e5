import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a word processor really lays out: LibreOffice makes the pages, poppler tells where the words stand. */
export type Word = { left: number; top: number; right: number; bottom: number; text: string }; // mm
export type Line = { left: number; right: number; middle: number; text: string };
export type PaperPage = { width: number; height: number; words: Word[] };

const MM = 25.4 / 72;
const onPath = (tool: string) =>
  (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, tool)));

/** True where measuring is possible; in CI the tools are installed by the test command and must be there. */
export const paperTools = () => ['soffice', 'pdftotext', 'pdftoppm'].every(onPath);

/** Runs in a folder that is gone afterwards. */
export function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const plain = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');

/** Every word of every page with its box in millimetres from the top left corner. */
export function pagesOf(pdf: Uint8Array): PaperPage[] {
  const html = inFolder((folder) => {
    writeFileSync(join(folder, 'it.pdf'), pdf);
    return execFileSync('pdftotext', ['-bbox', join(folder, 'it.pdf'), '-'], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
  });
  return html
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [width = 0, height = 0] = [...page.slice(0, 80).matchAll(/"([\d.]+)"/g)].map(
        (m) => Number(m[1]) * MM,
      );
      const words = [
        ...page.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/g),
      ];
      return {
        width,
        height,
        words: words.map(([, left, top, right, bottom, text = '']) => ({
          left: Number(left) * MM,
          top: Number(top) * MM,
          right: Number(right) * MM,
          bottom: Number(bottom) * MM,
          text: plain(text),
        })),
      };
    });
}

/** The words of a page gathered into lines, from the top down. */
export function linesOf(page: PaperPage): Line[] {
  const lines: { words: Word[]; middle: number }[] = [];
  for (const word of page.words) {
    const middle = (word.top + word.bottom) / 2;
    const line = lines.find((one) => Math.abs(one.middle - middle) < 1.5);
    if (line) line.words.push(word);
    else lines.push({ words: [word], middle });
  }
  return lines
    .sort((a, b) => a.middle - b.middle)
    .map(({ words, middle }) => ({
      left: Math.min(...words.map((word) => word.left)),
      right: Math.max(...words.map((word) => word.right)),
      middle,
      text: words.map((word) => word.text).join(''),
    }));
}

export type Area = { left: number; top: number; right: number; bottom: number }; // mm

/** The box of the ink inside an area of a page (from 1), to a tenth of a millimetre; null where nothing is printed. */
export function inkIn(pdf: Uint8Array, page: number, area: Area): Area | null {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'it.pdf'), pdf);
    const one = ['-f', String(page), '-l', String(page), '-r', '254', '-gray'];
    execFileSync('pdftoppm', [...one, join(folder, 'it.pdf'), join(folder, 'it')]);
    const name = readdirSync(folder).find((entry) => entry.endsWith('.pgm')) ?? '';
    return darkest(readFileSync(join(folder, name)), area);
  });
}

function darkest(pgm: Buffer, area: Area): Area | null {
  const [, size = '', depth = ''] = pgm.subarray(0, 40).toString('latin1').split('\n');
  const width = Number(size.split(' ')[0]);
  const start = 3 + size.length + 1 + depth.length + 1;
  const dark: { x: number; y: number }[] = [];
  for (let y = Math.round(area.top * 10); y < area.bottom * 10; y++) {
    for (let x = Math.round(area.left * 10); x < area.right * 10; x++) {
      if ((pgm[start + y * width + x] ?? 255) < 128) dark.push({ x, y });
    }
  }
  if (dark.length === 0) return null;
  const [xs, ys] = [dark.map(({ x }) => x), dark.map(({ y }) => y)];
  return {
    left: Math.min(...xs) / 10,
    top: Math.min(...ys) / 10,
    right: (Math.max(...xs) + 1) / 10,
    bottom: (Math.max(...ys) + 1) / 10,
  };
}

/** How many pages a PDF has, as pdfinfo counts them. */
export function pageCount(pdf: Uint8Array): number {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'it.pdf'), pdf);
    const told = execFileSync('pdfinfo', [join(folder, 'it.pdf')], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number(/^Pages:\s+(\d+)/m.exec(told)?.[1]);
  });
}
