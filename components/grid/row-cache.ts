import type { GridRow } from '@/lib/ledger/read-rows';
import type { Line } from '@/lib/ledger/sheet';

const CHUNK = 100;
const MOST_CHUNKS = 120; // 12,000 rows stay in memory; the rest is fetched again
const RETRY_MS = 4_000;

export type RowLine = Extract<Line, { kind: 'row' }>;

const nameOf = (line: RowLine) => `${line.key ?? ''}|${Math.floor(line.offset / CHUNK)}`;

/** The rows of one view that were fetched, by the hundred. `onChange` is told when there is something new to draw. */
export class RowCache {
  private readonly chunks = new Map<string, GridRow[]>();
  private readonly loading = new Set<string>();
  private readonly stale = new Set<string>();

  constructor(
    private readonly query: string,
    private readonly onChange: () => void,
  ) {}

  at(line: RowLine): GridRow | null {
    return this.chunks.get(nameOf(line))?.[line.offset % CHUNK] ?? null;
  }

  /** A row that is in memory, wherever it stands. */
  byId(id: string): GridRow | null {
    for (const chunk of this.chunks.values()) {
      const found = chunk.find((row) => row.id === id);
      if (found) return found;
    }
    return null;
  }

  /** Has the rows fetched again, all of them or those that hold `ids`; until then they are shown as they were. */
  renew(ids: readonly string[] | null = null): void {
    for (const [name, chunk] of this.chunks)
      if (ids === null || chunk.some((row) => ids.includes(row.id))) this.stale.add(name);
    this.onChange();
  }

  /** Puts in rows that a command answered with. */
  replace(rows: readonly GridRow[]): void {
    const fresh = new Map(rows.map((row) => [row.id, row]));
    const swap = (row: GridRow) => fresh.get(row.id) ?? row;
    for (const [name, chunk] of this.chunks) this.chunks.set(name, chunk.map(swap));
  }

  /** Fetches what is missing of these lines. */
  want(lines: readonly RowLine[]): void {
    const missing = new Map<string, RowLine>();
    for (const line of lines) {
      const name = nameOf(line);
      const isThere = this.chunks.has(name) && !this.stale.has(name);
      if (!isThere && !this.loading.has(name)) missing.set(name, line);
    }
    for (const [name, line] of missing) void this.fetch(name, line);
  }

  private async fetch(name: string, { key, offset }: RowLine): Promise<void> {
    this.loading.add(name);
    this.stale.delete(name);
    const params = new URLSearchParams(this.query);
    if (key !== null) params.set('key', key);
    params.set('offset', String(offset - (offset % CHUNK)));
    params.set('limit', String(CHUNK));
    try {
      const reply = await fetch(`/api/office/ledger?${params}`);
      if (!reply.ok) throw new Error(String(reply.status));
      const { rows } = (await reply.json()) as { rows: GridRow[] }; // our own route's answer
      this.chunks.delete(name); // the newest stands last, the oldest goes first
      this.chunks.set(name, rows);
      for (const old of this.chunks.keys()) {
        if (this.chunks.size <= MOST_CHUNKS) break;
        this.chunks.delete(old);
      }
      this.loading.delete(name);
    } catch {
      setTimeout(() => {
        this.loading.delete(name);
        this.onChange();
      }, RETRY_MS);
    }
    this.onChange();
  }
}
