import type { ClipboardEvent } from 'react';
import { fromClipboard, spread, toClipboard } from '@/lib/ledger/sheet';
import { textsOf, typingsOf } from './block-text';
import { type Grid, MOST_READ } from './use-grid';

/** What can be done with the marked block: copy, paste, fill down, empty. */
export function useBlock(grid: Grid) {
  const { block, marked, view, store, layout, say } = grid;
  const shown = view.columns.slice(block.left, block.right + 1);
  const height = marked?.length ?? block.bottom - block.top + 1;
  const here = marked?.flatMap((row) => (row ? [row] : [])) ?? [];
  const isWhole = marked !== null && here.length === marked.length;

  const put = (values: string[][], top: number, label: string) => {
    const typed = typingsOf({ layout, store, columns: view.columns }, values, { top, left: block.left });
    if (typeof typed === 'string') say(typed);
    else grid.write(typed, label);
  };
  return {
    copy: (event: ClipboardEvent) => {
      event.preventDefault();
      if (!isWhole)
        return say(marked ? '这些行还在读取，请稍候再复制。' : `一次最多复制 ${MOST_READ} 行，更多请导出。`);
      event.clipboardData.setData('text/plain', toClipboard(textsOf(store, here, shown)));
      say(`已复制 ${here.length} 行 × ${shown.length} 列。`);
    },
    paste: (event: ClipboardEvent) => {
      event.preventDefault();
      const pasted = fromClipboard(event.clipboardData.getData('text/plain'));
      const values = spread(pasted, height, shown.length);
      const width = Math.max(...values.map((row) => row.length));
      grid.mark({ line: block.top, column: block.left });
      grid.mark(
        {
          line: Math.min(block.top + values.length - 1, layout.lines - 1),
          column: Math.min(block.left + width - 1, view.columns.length - 1),
        },
        true,
      );
      put(values, block.top, `粘贴 ${values.length} 行 × ${width} 列`);
    },
    fillDown: () => {
      const [source, ...below] = here;
      if (!source || !isWhole || below.length === 0)
        return say('先选中要填充的几行：第一行的内容会填到下面各行。');
      const [texts = []] = textsOf(store, [source], shown);
      put(
        below.map(() => texts),
        block.top + 1,
        `向下填充 ${below.length} 行 × ${shown.length} 列`,
      );
    },
    clear: () => {
      if (!isWhole) return say('这些行还在读取，请稍候再试。');
      put(
        here.map(() => shown.map(() => '')),
        block.top,
        `清空 ${here.length} 行 × ${shown.length} 列`,
      );
    },
  };
}
