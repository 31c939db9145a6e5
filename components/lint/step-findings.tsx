'use client';

import { useEffect } from 'react';

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-finding]')];
  if (links.length === 0) return;
  const at = links.findIndex((link) => link.matches(':focus'));
  const next = links[(Math.max(at, by === 1 ? -1 : 0) + by + links.length) % links.length];
  next?.focus();
  document.getElementById(`words-${next?.dataset.finding}`)?.scrollIntoView({ block: 'nearest' });
}

/** Steps through the findings: N and P, or the two buttons. */
export function StepFindings({ count }: { count: number }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'n' || event.key === 'N') step(1);
      else if (event.key === 'p' || event.key === 'P') step(-1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  if (count === 0) return null;
  return (
    <div className="no-print flex flex-wrap items-center gap-2 text-sm">
      <button type="button" className="button" onClick={() => step(-1)}>
        上一处（P）
      </button>
      <button type="button" className="button" onClick={() => step(1)}>
        下一处（N）
      </button>
    </div>
  );
}
