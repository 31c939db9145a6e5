'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { useState } from 'react';
import type { GridChoices } from '@/lib/ledger/cells';
import type { SavedView } from '@/lib/ledger/queries';
import type { GridRow } from '@/lib/ledger/read-rows';
import type { CellProblem } from '@/lib/ledger/schema';
import { GROUP_KEYS, GROUP_LABELS, type GridView } from '@/lib/ledger/view';
import { ColumnDialog } from './column-dialog';
import { OwnerDialog } from './owner-dialog';
import { StageDialog } from './stage-dialog';
import { type ViewActions, ViewMenu } from './view-menu';

type Props = {
  view: GridView;
  query: string;
  views: SavedView[];
  actions: ViewActions;
  choices: GridChoices;
  mayEdit: boolean;
  chosen: readonly GridRow[];
  checkedIds: readonly string[];
  onLook: (change: Partial<GridView>) => void;
  onAdopt: (change: Partial<Pick<GridView, 'columns' | 'frozen'>>) => void;
  onUndo: (again: boolean) => void;
  onFill: () => void;
  onOwner: (name: string) => void;
  onAdvance: (typed: Record<string, string>) => Promise<{ message: string; problems: CellProblem[] } | null>;
  onOpen: () => void;
  say: (text: string) => void;
};

async function download(query: string, format: 'xlsx' | 'csv', ids: readonly string[]): Promise<string> {
  const form = new FormData();
  form.set('format', format);
  if (ids.length > 0) form.set('ids', ids.join(','));
  try {
    const reply = await fetch(`/api/office/ledger/export${query}`, { method: 'POST', body: form });
    if (!reply.ok) return ((await reply.json()) as { message?: string }).message ?? '没有导出。'; // our own route's answer
    const name = /filename\*=UTF-8''([^;]+)/.exec(reply.headers.get('content-disposition') ?? '')?.[1];
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await reply.blob());
    link.download = name ? decodeURIComponent(name) : `ledger.${format}`;
    link.click();
    URL.revokeObjectURL(link.href);
    return `已导出 ${link.download}。`;
  } catch {
    return '连接中断，没有导出，请稍后再试。';
  }
}

const SMALL = 'button min-h-8! px-3! text-sm';

/** What can be done with the grid: undo, bulk changes, how it is grouped and shown, files and paper. */
export function GridToolbar(props: Props) {
  const { view, query, chosen, mayEdit, say, checkedIds } = props;
  const [exporting, setExporting] = useState(false);
  const save = async (format: 'xlsx' | 'csv') => {
    setExporting(true);
    say('正在生成文件…');
    say(await download(query, format, checkedIds));
    setExporting(false);
  };
  return (
    <div role="toolbar" aria-label="表格工具" className="no-print flex flex-wrap items-center gap-2 py-2">
      <ViewMenu views={props.views} query={query} mayEdit={mayEdit} actions={props.actions} />
      <label className="flex items-center gap-1 text-sm">
        分组
        <select
          className="input min-h-8! w-auto! py-0!"
          value={view.group ?? ''}
          onChange={(event) =>
            props.onLook({ group: GROUP_KEYS.find((key) => key === event.target.value) ?? null })
          }
        >
          <option value="">不分组</option>
          {GROUP_KEYS.map((key) => (
            <option key={key} value={key}>
              按{GROUP_LABELS[key]}
            </option>
          ))}
        </select>
      </label>
      <ColumnDialog columns={view.columns} frozen={view.frozen} onAdopt={props.onAdopt} />
      {mayEdit ? (
        <>
          <button type="button" className={SMALL} onClick={() => props.onUndo(false)} title="Ctrl+Z">
            撤销
          </button>
          <button type="button" className={SMALL} onClick={() => props.onUndo(true)} title="Ctrl+Y">
            重做
          </button>
          <button type="button" className={SMALL} onClick={props.onFill} title="Ctrl+D">
            向下填充
          </button>
          <StageDialog chosen={chosen} onAdvance={props.onAdvance} />
          <OwnerDialog chosen={chosen} owners={props.choices.owners} onOwner={props.onOwner} />
        </>
      ) : null}
      <button type="button" className={SMALL} onClick={props.onOpen} title="Ctrl+回车">
        打开项目
      </button>
      <span className="ms-auto flex flex-wrap gap-2">
        <button type="button" className={SMALL} disabled={exporting} onClick={() => void save('xlsx')}>
          导出 Excel
        </button>
        <button type="button" className={SMALL} disabled={exporting} onClick={() => void save('csv')}>
          导出 CSV
        </button>
        <Link
          className={SMALL}
          prefetch={false}
          href={`/office/ledger/print${query}` as Route}
          title="Ctrl+P"
        >
          打印
        </Link>
      </span>
    </div>
  );
}
