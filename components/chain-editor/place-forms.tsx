'use client';

import type { ChainSheet, SheetPlace, SheetSegment } from '@/lib/ecosystems/chain-sheet';
import { BASIS_LABELS, ROLE_LABELS } from '@/lib/firms/labels';
import { ActForm, Labelled } from './editing';
import { useAct, useEditing } from './editing-context';
import type { Read } from './use-typing';

type Choices = readonly (readonly [string, { zh: string }])[];
const ROLES = Object.entries(ROLE_LABELS);
const BASES = Object.entries(BASIS_LABELS);

type ChoiceProps = { name: string; label: string; read: Read; choices: Choices; first?: string };

function Choice({ name, label, read, choices, first }: ChoiceProps) {
  const words = (value: string) => choices.find(([key]) => key === value)?.[1].zh ?? value;
  return (
    <Labelled name={name} label={label} read={read} words={words}>
      {(wired) => (
        <select className="input" {...wired} defaultValue={read.value(name) || first}>
          {choices.map(([key, { zh }]) => (
            <option key={key} value={key}>
              {zh}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

function PlacingFields({ read }: { read: Read }) {
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <Choice name="role" label="角色" read={read} choices={ROLES} first="member" />
        <Choice name="basis" label="依据" read={read} choices={BASES} first="classified" />
      </div>
      <Labelled
        name="noteZh"
        label="出处或说明"
        read={read}
        hint="依据是“来源载明”的，写明哪个来源的哪一处。"
      >
        {(wired) => (
          <input className="input" {...wired} defaultValue={read.value('noteZh')} maxLength={400} />
        )}
      </Labelled>
      <Labelled name="noteEn" label="出处或说明（英文）" read={read}>
        {(wired) => (
          <input className="input" {...wired} defaultValue={read.value('noteEn')} maxLength={800} />
        )}
      </Labelled>
    </>
  );
}

function segmentChoices(segments: readonly SheetSegment[]): Choices {
  return [['', { zh: '（未定环节）' }], ...segments.map((one) => [one.slug, { zh: one.nameZh }] as const)];
}

function TakeOff({ place }: { place: SheetPlace }) {
  const { ecosystem, version } = useEditing();
  const [state, act, isBusy] = useAct();
  return (
    <form action={act}>
      {Object.entries({ ecosystem, version, what: 'takeOff', placement: place.id }).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <button
        type="submit"
        className="button min-h-8! px-3! text-sm"
        disabled={isBusy}
        aria-label={`移除 ${place.shortZh}`}
      >
        移除
      </button>
      {state.status === 'refused' ? (
        <p role="alert" className="text-alert text-sm">
          {state.message}
        </p>
      ) : null}
    </form>
  );
}

type ListProps = { places: readonly SheetPlace[]; at: string; segments: readonly SheetSegment[] };

/** The firms on a segment (or, with `at` empty, on none): each can be changed, moved or taken off. */
export function PlaceList({ places, at, segments }: ListProps) {
  if (places.length === 0) return <p className="text-sm">（没有企业）</p>;
  return (
    <ul className="dense">
      {places.map((place) => {
        const { role, basis, noteZh, noteEn } = place;
        const stored = { segment: at, role, basis, noteZh: noteZh ?? '', noteEn: noteEn ?? '' };
        return (
          <li key={place.id} className="rule py-2">
            <div className="flex items-center gap-2">
              <span className="grow">
                {place.shortZh}
                <span className="text-soft">
                  {' '}
                  {ROLE_LABELS[role].zh}，{BASIS_LABELS[basis].zh}
                </span>
              </span>
              <TakeOff place={place} />
            </div>
            <details>
              <summary className="min-h-8 py-1 text-sm">修改 {place.shortZh} 的落位</summary>
              <ActForm what="place" hidden={{ placement: place.id }} stored={stored} submit="保存落位" plain>
                {(read) => (
                  <>
                    <Choice name="segment" label="环节" read={read} choices={segmentChoices(segments)} />
                    <PlacingFields read={read} />
                  </>
                )}
              </ActForm>
            </details>
          </li>
        );
      })}
    </ul>
  );
}

type PlaceProps = { sheet: ChainSheet; at: string; firm: string };

/** A firm onto a segment, with its role and the basis for it. */
export function PlaceForm({ sheet, at, firm }: PlaceProps) {
  return (
    <ActForm what="place" hidden={{ segment: at }} submit="落位" plain>
      {(read) => (
        <>
          <Labelled
            name="firm"
            label="企业"
            read={read}
            hint="输入简称或全称，从列表里选；只列已公开的真实企业。"
          >
            {(wired) => (
              <input
                className="input"
                {...wired}
                list="chain-firms"
                autoComplete="off"
                defaultValue={
                  read.value('firm') || (sheet.firms.find((one) => one.slug === firm)?.shortZh ?? '')
                }
              />
            )}
          </Labelled>
          <PlacingFields read={read} />
        </>
      )}
    </ActForm>
  );
}
