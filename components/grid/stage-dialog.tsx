'use client';

import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import type { GridRow } from '@/lib/ledger/read-rows';
import type { CellProblem } from '@/lib/ledger/schema';
import { STAGE_LABELS, START_KIND_LABELS } from '@/lib/projects/labels';
import { STAGES, type Stage } from '@/lib/projects/schema';

type Outcome = { message: string; problems: CellProblem[] } | null;
type Props = {
  chosen: readonly GridRow[];
  onAdvance: (typed: Record<string, string>) => Promise<Outcome>;
};

/** The date that a stage asks for; it fills in the field of every chosen project. */
const DATE_FIELD: Record<Stage, { field: string; label: string } | null> = {
  negotiating: null,
  signed: { field: 'signed', label: '签约时间' },
  started: { field: 'started', label: '开工时间' },
  building: { field: 'building', label: '实质建设时间' },
  producing: { field: 'producing', label: '投产时间' },
  full: { field: 'full', label: '达产时间' },
};

function Fields({ to }: { to: Stage }) {
  const date = DATE_FIELD[to];
  return (
    <>
      {date ? (
        <label className="flex flex-col text-sm">
          {date.label}（留空则各项目用自己已填的）
          <input
            className="input"
            name={date.field}
            placeholder="2026-03-15、2026-03、2026Q1"
            autoComplete="off"
          />
        </label>
      ) : null}
      {to === 'started' ? (
        <>
          <label className="flex flex-col text-sm">
            开工形式
            <select className="input" name="startKind" defaultValue="">
              <option value="">各项目用自己已填的</option>
              {Object.entries(START_KIND_LABELS).map(([value, label]) => (
                <option key={value} value={value}>
                  {label.zh}
                </option>
              ))}
            </select>
          </label>
          <label className="flex flex-col text-sm">
            开工佐证
            <input className="input" name="startEvidence" autoComplete="off" />
          </label>
        </>
      ) : null}
      <label className="flex flex-col text-sm">
        原因（退回较早阶段必填）
        <input className="input" name="reason" autoComplete="off" />
      </label>
    </>
  );
}

/** Moves the chosen projects to a stage together; those that cannot go are named with what they lack. */
export function StageDialog({ chosen, onAdvance }: Props) {
  const [to, setTo] = useState<Stage>('started');
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [busy, setBusy] = useState(false);
  const nameOf = (id: string) => chosen.find((row) => row.id === id)?.cells.nameZh ?? id;
  const send = async (form: FormData, close: () => void) => {
    const typed = Object.fromEntries(
      [...form].flatMap(([name, value]) =>
        typeof value === 'string' && value !== '' ? [[name, value]] : [],
      ),
    );
    setBusy(true);
    const left = await onAdvance(typed);
    setBusy(false);
    setOutcome(left);
    if (!left) close();
  };
  return (
    <Dialog
      opener="变更阶段"
      openerClass="button min-h-8! px-3! text-sm"
      title={`变更 ${chosen.length} 个项目的阶段`}
      disabled={chosen.length === 0}
    >
      {(close) => (
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void send(new FormData(event.currentTarget), close);
          }}
        >
          <label className="flex flex-col text-sm">
            进入阶段
            <select
              className="input"
              name="toStage"
              value={to}
              onChange={(event) => setTo(STAGES.find((stage) => stage === event.target.value) ?? to)}
            >
              {STAGES.map((stage) => (
                <option key={stage} value={stage}>
                  {STAGE_LABELS[stage].zh}
                </option>
              ))}
            </select>
          </label>
          <Fields to={to} />
          {outcome ? (
            <div role="alert" className="dense text-alert">
              <strong>{outcome.message}</strong>
              <ul className="max-h-48 overflow-y-auto ps-5">
                {outcome.problems.map(({ id, message }) => (
                  <li key={id} className="list-disc">
                    {nameOf(id)}：{message}
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
          <p className="flex gap-3">
            <button type="submit" className="button button-primary" disabled={busy}>
              {busy ? '正在变更…' : '变更'}
            </button>
            <button type="button" className="button" onClick={close}>
              取消
            </button>
          </p>
        </form>
      )}
    </Dialog>
  );
}
