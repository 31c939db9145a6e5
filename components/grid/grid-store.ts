import type { ColumnKey } from '@/lib/ledger/columns';
import type { GridRow } from '@/lib/ledger/read-rows';
import type { CellProblem } from '@/lib/ledger/schema';
import { RowCache } from './row-cache';

const RETRY_MS = 4_000;

type Waiting = Map<string, { version: number; cells: Partial<Record<ColumnKey, string>> }>;
export type Typing = { row: GridRow; key: ColumnKey; text: string };

/** How the saving stands. Nothing typed leaves the grid before the ledger holds it or the person drops it. */
export type Saving = {
  phase: 'saved' | 'saving' | 'refused' | 'doubted' | 'moved' | 'offline';
  message: string;
};

type Reply = { rows?: GridRow[]; label?: string; code?: string; message?: string; detail?: unknown };

const problemsIn = (detail: unknown): CellProblem[] =>
  Array.isArray(detail)
    ? detail.filter(
        (one): one is CellProblem =>
          typeof one === 'object' && one !== null && 'id' in one && 'message' in one,
      )
    : [];

export const cellKey = (id: string, key: ColumnKey | null) => `${id}/${key ?? ''}`;

async function ask(path: string, body?: unknown): Promise<Reply | null> {
  try {
    const reply = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body ?? null),
    });
    return (await reply.json()) as Reply; // our own route's answer
  } catch {
    return null;
  }
}

/** The rows that the grid has fetched, and what was typed into them and is not saved yet. */
export class GridStore {
  readonly rows: RowCache;
  saving: Saving = { phase: 'saved', message: '' };
  private unsaved: Waiting = new Map();
  private problems = new Map<string, string>();
  private label = '';
  private turn: Promise<void> = Promise.resolve();
  private drawn = 0;
  private readonly listeners = new Set<() => void>();

  /** `onSaved` is told after each write, when totals of the ledger may have moved. */
  constructor(
    query: string,
    private readonly onSaved: () => void,
  ) {
    this.rows = new RowCache(query, () => this.changed());
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = () => this.drawn;

  private changed() {
    this.drawn += 1;
    for (const listener of this.listeners) listener();
  }

  /** What a cell shows: what was typed and waits, else what is stored. */
  textOf(row: GridRow, key: ColumnKey): string {
    return this.unsaved.get(row.id)?.cells[key] ?? row.cells[key];
  }

  isUnsaved = (row: GridRow, key: ColumnKey) => this.unsaved.get(row.id)?.cells[key] !== undefined;
  problemOf = (row: GridRow, key: ColumnKey) =>
    this.problems.get(cellKey(row.id, key)) ?? this.problems.get(cellKey(row.id, null)) ?? null;

  get waiting(): number {
    return [...this.unsaved.values()].reduce((sum, row) => sum + Object.keys(row.cells).length, 0);
  }

  get reasons(): string[] {
    return [...new Set(this.problems.values())];
  }

  /** Takes what was typed; `label` names the act for undo and history. A text equal to the stored one takes it back. */
  type(typed: readonly Typing[], label: string): void {
    for (const { row, key, text } of typed) {
      const waiting = this.unsaved.get(row.id) ?? { version: row.version, cells: {} };
      if (text === row.cells[key]) delete waiting.cells[key];
      else waiting.cells[key] = text;
      this.problems.delete(cellKey(row.id, key));
      if (Object.keys(waiting.cells).length > 0) this.unsaved.set(row.id, waiting);
      else this.unsaved.delete(row.id);
    }
    this.label = label;
    this.changed();
    void this.save();
  }

  /** Drops everything that waits. */
  discard(): void {
    this.unsaved = new Map();
    this.problems = new Map();
    this.saving = { phase: 'saved', message: '已放弃没有保存的修改。' };
    this.changed();
  }

  /** One request after the other, in the order of the keys. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(work);
    return this.turn;
  }

  /** Sends everything that waits: all or none of it is written. */
  save = ({ unitConfirmed = false } = {}) => this.inTurn(() => this.send(unitConfirmed));

  private async send(unitConfirmed: boolean): Promise<void> {
    if (this.unsaved.size === 0) return;
    const sent = [...this.unsaved].map(([id, { version, cells }]) => ({ id, version, cells: { ...cells } }));
    this.saving = { phase: 'saving', message: '正在保存…' };
    this.changed();
    const reply = await ask('/api/office/ledger/cells', { label: this.label, edits: sent, unitConfirmed });
    if (reply?.rows) this.settle(sent, reply.rows);
    else this.keep(reply);
    this.changed();
    if (this.saving.phase === 'saved' && this.unsaved.size > 0) void this.save();
  }

  private settle(sent: { id: string; cells: Partial<Record<ColumnKey, string>> }[], rows: GridRow[]): void {
    this.rows.replace(rows);
    const versions = new Map(rows.map((row) => [row.id, row.version]));
    for (const { id, cells } of sent) {
      const waiting = this.unsaved.get(id);
      if (!waiting) continue;
      const left = Object.entries(waiting.cells).filter(([key, text]) => cells[key as ColumnKey] !== text); // typed on while saving
      if (left.length === 0) this.unsaved.delete(id);
      else
        this.unsaved.set(id, {
          version: versions.get(id) ?? waiting.version,
          cells: Object.fromEntries(left),
        });
    }
    this.problems = new Map();
    this.saving = { phase: 'saved', message: `已保存：${this.label}。` };
    this.onSaved();
  }

  private keep(reply: Reply | null): void {
    if (reply === null || reply.code === 'busy') {
      this.saving = { phase: 'offline', message: '连接中断，修改都还在这里，恢复后自动保存。' };
      setTimeout(() => {
        if (this.saving.phase !== 'offline') return;
        this.saving = { phase: 'saved', message: '' };
        void this.save();
      }, RETRY_MS);
      return;
    }
    this.problems = new Map(
      problemsIn(reply.detail).map(({ id, key, message }) => [cellKey(id, key), message]),
    );
    const phase = reply.code === 'unitDoubt' ? 'doubted' : reply.code === 'conflict' ? 'moved' : 'refused';
    this.saving = { phase, message: reply.message ?? '没有保存。' };
    if (phase === 'moved') this.renew(problemsIn(reply.detail).map(({ id }) => id));
  }

  /** Shows what colleagues saved meanwhile; what was typed stays and can be sent over it. */
  private renew(ids: readonly string[]): void {
    this.rows.renew(ids);
    const adopt = this.subscribe(() => {
      for (const id of ids) {
        const waiting = this.unsaved.get(id);
        const version = this.rows.byId(id)?.version;
        if (waiting && version) waiting.version = version;
      }
      if (this.saving.phase !== 'moved') adopt();
    });
  }

  /** Takes the person's newest change back, or does it again; what only waits is dropped first. */
  undo = (again: boolean) => this.inTurn(() => this.restore(again));

  private async restore(again: boolean): Promise<void> {
    if (this.unsaved.size > 0 && !again) return this.discard();
    this.saving = { phase: 'saving', message: again ? '正在重做…' : '正在撤销…' };
    this.changed();
    const reply = await ask(`/api/office/ledger/undo${again ? '?again' : ''}`);
    if (reply?.rows) {
      this.rows.replace(reply.rows);
      this.saving = { phase: 'saved', message: `已${again ? '重做' : '撤销'}：${reply.label}。` };
      this.onSaved();
    } else this.saving = { phase: 'saved', message: reply?.message ?? '连接中断，请稍后再试。' };
    this.changed();
  }

  /** Moves projects to a stage; resolves with what stands in the way, by project, or null when it is done. */
  async advance(
    projects: readonly GridRow[],
    typed: Record<string, string>,
  ): Promise<{ message: string; problems: CellProblem[] } | null> {
    const reply = await ask('/api/office/ledger/stages', {
      projects: projects.map(({ id, version }) => ({ id, version })),
      typed,
    });
    if (!reply?.rows)
      return { message: reply?.message ?? '连接中断，没有写入。', problems: problemsIn(reply?.detail) };
    this.rows.replace(reply.rows);
    this.saving = { phase: 'saved', message: `已变更 ${reply.rows.length} 个项目的阶段。` };
    this.onSaved();
    this.changed();
    return null;
  }
}
