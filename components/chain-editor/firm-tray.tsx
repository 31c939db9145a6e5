'use client';

import { useState } from 'react';
import type { ChainSheet } from '@/lib/ecosystems/chain-sheet';
import type { Grab } from './use-drag';

const MOST = 24;

/** What can be dragged onto the drawing: a new segment, and firms, those without a segment first. */
export function FirmTray({ sheet, grab }: { sheet: ChainSheet; grab: Grab }) {
  const [words, setWords] = useState('');
  const waiting = sheet.unplaced.map(({ firm, shortZh }) => ({ slug: firm, shortZh }));
  const found = words.trim()
    ? sheet.firms.filter((one) => one.nameZh.includes(words.trim()) || one.shortZh.includes(words.trim()))
    : [...waiting, ...sheet.firms.filter((one) => !waiting.some((other) => other.slug === one.slug))];
  return (
    <div className="flex flex-wrap items-center gap-2 border-line border-t px-3 py-2 text-sm">
      <span className="text-soft">拖到图上：</span>
      <span
        className="inline-flex min-h-8 cursor-grab touch-none select-none items-center border border-gold border-dashed px-3"
        onPointerDown={grab({ kind: 'new' })}
      >
        新环节
      </span>
      <label className="flex items-center gap-2">
        <span className="text-soft">企业</span>
        <input
          className="input min-h-8! w-36! py-0!"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          placeholder="筛选"
        />
      </label>
      {found.slice(0, MOST).map((one) => (
        <span
          key={one.slug}
          className={`inline-flex min-h-8 cursor-grab touch-none select-none items-center border px-2 ${waiting.some((other) => other.slug === one.slug) ? 'border-ink' : 'border-line'}`}
          onPointerDown={grab({ kind: 'firm', slug: one.slug, name: one.shortZh })}
        >
          {one.shortZh}
        </span>
      ))}
      {found.length > MOST ? <span className="text-soft">另有 {found.length - MOST} 家，请筛选</span> : null}
      {found.length === 0 ? <span className="text-soft">没有符合的已公开企业</span> : null}
    </div>
  );
}
