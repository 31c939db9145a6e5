'use client';

import { useEffect, useRef } from 'react';
import type { ChainSheet } from '@/lib/ecosystems/chain-sheet';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

/** Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z outside of fields; inside a field they belong to the field. */
function useUndoKeys(turn: (what: 'undo' | 'redo') => void) {
  const latest = useRef(turn);
  latest.current = turn;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y') || isTyping(event.target)) return;
      event.preventDefault();
      latest.current(key === 'y' || event.shiftKey ? 'redo' : 'undo');
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

type Props = {
  sheet: ChainSheet;
  isBusy: boolean;
  said: { text: string; isRefusal: boolean };
  turn: (what: 'undo' | 'redo') => void;
};

/** Undo, redo, and one line that says what was last done or why not. */
export function EditorToolbar({ sheet, isBusy, said, turn }: Props) {
  useUndoKeys(turn);
  const { undo, redo } = sheet;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 pb-3">
      <button
        type="button"
        className="button min-h-8! px-3! text-sm"
        disabled={!undo || isBusy}
        title={undo ? `撤销：${undo}（Ctrl+Z）` : '没有可以撤销的修改'}
        onClick={() => turn('undo')}
      >
        撤销
      </button>
      <button
        type="button"
        className="button min-h-8! px-3! text-sm"
        disabled={!redo || isBusy}
        title={redo ? `重做：${redo}（Ctrl+Y）` : '没有可以重做的修改'}
        onClick={() => turn('redo')}
      >
        重做
      </button>
      <p
        role={said.isRefusal ? 'alert' : 'status'}
        className={`text-sm ${said.isRefusal ? 'text-alert' : ''}`}
      >
        {isBusy ? '正在保存…' : said.text}
      </p>
    </div>
  );
}
