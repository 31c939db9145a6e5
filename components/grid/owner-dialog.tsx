'use client';

import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import type { Owner } from '@/lib/ledger/cells';
import type { GridRow } from '@/lib/ledger/read-rows';

type Props = { chosen: readonly GridRow[]; owners: readonly Owner[]; onOwner: (name: string) => void };

/** Gives the chosen projects to one person. */
export function OwnerDialog({ chosen, owners, onOwner }: Props) {
  const [name, setName] = useState('');
  return (
    <Dialog
      opener="变更负责人"
      openerClass="button min-h-8! px-3! text-sm"
      title={`变更 ${chosen.length} 个项目的负责人`}
      disabled={chosen.length === 0}
    >
      {(close) => (
        <div className="flex flex-col gap-4">
          <label className="flex flex-col text-sm">
            新的负责人
            <select className="input" value={name} onChange={(event) => setName(event.target.value)}>
              <option value="">请选择</option>
              {owners.map((owner) => (
                <option key={owner.id} value={owner.name}>
                  {owner.name}
                </option>
              ))}
            </select>
          </label>
          <p className="flex gap-3">
            <button
              type="button"
              className="button button-primary"
              disabled={name === ''}
              onClick={() => {
                onOwner(name);
                close();
              }}
            >
              变更
            </button>
            <button type="button" className="button" onClick={close}>
              取消
            </button>
          </p>
        </div>
      )}
    </Dialog>
  );
}
