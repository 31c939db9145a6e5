'use client';

import type { GridStore } from './grid-store';

/** What was typed and is not in the ledger yet, why, and what can be done about it. Nothing while all is well. */
export function SavingBar({ store }: { store: GridStore }) {
  const { phase, message } = store.saving;
  if (phase === 'saved' || store.waiting === 0) return null;
  const alert = phase !== 'saving';
  return (
    <div
      role={alert ? 'alert' : 'status'}
      className={`dense flex flex-wrap items-center gap-x-4 gap-y-2 border-x border-t px-3 py-2 ${alert ? 'border-alert bg-wash' : 'border-line'}`}
    >
      <strong className={alert ? 'text-alert' : ''}>{message}</strong>
      <span>{store.waiting} 格等待保存</span>
      {phase === 'refused' || phase === 'doubted' || phase === 'moved' ? (
        <>
          <ul className="basis-full ps-4">
            {store.reasons.slice(0, 8).map((reason) => (
              <li key={reason} className="list-disc">
                {reason}
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="button"
            onClick={() => void store.save({ unitConfirmed: phase === 'doubted' })}
          >
            {phase === 'doubted'
              ? '单位无误，仍然保存'
              : phase === 'moved'
                ? '以我填的为准，重新保存'
                : '重新保存'}
          </button>
          <button type="button" className="button" onClick={() => store.discard()}>
            放弃这些修改
          </button>
        </>
      ) : null}
    </div>
  );
}
