import { type RefObject, type UIEvent, useEffect, useRef, useState } from 'react';
import type { Place } from '@/lib/ledger/sheet';
import type { ShownColumn } from '@/lib/ledger/view';
import { LEAD, leftsOf, ROW } from './metrics';

const OVERSCAN = 12;

export type Viewport = {
  frame: RefObject<HTMLDivElement | null>;
  scrolledLeft: number;
  first: number; // the lines that are drawn
  last: number;
  page: number; // lines that one Page key passes
  onScroll: (event: UIEvent<HTMLDivElement>) => void;
  reveal: (place: Place) => void;
};

/** Which lines of a long sheet are in sight, and how to bring a cell into sight. */
export function useViewport(lines: number, columns: readonly ShownColumn[], frozen: number): Viewport {
  const frame = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, left: 0, height: 600 });
  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    const watch = new ResizeObserver(() => setSeen((now) => ({ ...now, height: box.clientHeight })));
    watch.observe(box);
    return () => watch.disconnect();
  }, []);
  const reveal = ({ line, column }: Place) => {
    const box = frame.current;
    if (!box) return;
    const lefts = leftsOf(columns);
    const top = line * ROW;
    const visible = box.clientHeight - ROW * 2; // the head stays above
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top > box.scrollTop + visible) box.scrollTop = top - visible;
    if (column < frozen) return;
    const left = lefts[column] ?? 0;
    const right = left + (columns[column]?.width ?? 0);
    const from = lefts[frozen] ?? LEAD;
    if (left - from < box.scrollLeft) box.scrollLeft = left - from;
    else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth;
  };
  return {
    frame,
    scrolledLeft: seen.left,
    first: Math.max(Math.floor(seen.top / ROW) - OVERSCAN, 0),
    last: Math.min(Math.ceil((seen.top + seen.height) / ROW) + OVERSCAN, lines - 1),
    page: Math.max(Math.floor(seen.height / ROW) - 2, 1),
    onScroll: (event) => {
      const { scrollTop, scrollLeft, clientHeight } = event.currentTarget;
      setSeen({ top: scrollTop, left: scrollLeft, height: clientHeight });
    },
    reveal,
  };
}
