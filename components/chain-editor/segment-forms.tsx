'use client';

import { MOST_SYNONYMS, SEGMENT_FIELDS } from '@/lib/ecosystems/chain-fields';
import type { SheetSegment } from '@/lib/ecosystems/chain-sheet';
import { type ChainPosition, POSITION_LABELS } from '@/lib/ecosystems/labels';
import { ActForm, Labelled } from './editing';
import type { Read } from './use-typing';

const POSITIONS = Object.entries(POSITION_LABELS);
const TEXTS = ['nameZh', 'nameEn', 'describesZh', 'describesEn'] as const;

function TextFields({ read }: { read: Read }) {
  return (
    <>
      {TEXTS.map((name) => {
        const { label, max } = SEGMENT_FIELDS[name];
        const isLong = name.startsWith('describes');
        return (
          <Labelled key={name} name={name} label={label} read={read}>
            {(wired) =>
              isLong ? (
                <textarea
                  className="input"
                  rows={3}
                  {...wired}
                  defaultValue={read.value(name)}
                  maxLength={max * 2}
                />
              ) : (
                <input className="input" {...wired} defaultValue={read.value(name)} maxLength={max * 2} />
              )
            }
          </Labelled>
        );
      })}
      <Labelled
        name="synonyms"
        label={SEGMENT_FIELDS.synonyms.label}
        read={read}
        hint={`中英文都可以，用顿号、逗号或换行隔开，最多 ${MOST_SYNONYMS} 个；“我能落在哪”和搜索按它们匹配。`}
      >
        {(wired) => <textarea className="input" rows={3} {...wired} defaultValue={read.value('synonyms')} />}
      </Labelled>
    </>
  );
}

function PositionField({ read }: { read: Read }) {
  const words = (value: string) => POSITIONS.find(([key]) => key === value)?.[1].zh ?? value;
  return (
    <Labelled name="position" label="段" read={read} words={words}>
      {(wired) => (
        <select className="input" {...wired} defaultValue={read.value('position')}>
          {POSITIONS.map(([key, { zh }]) => (
            <option key={key} value={key}>
              {zh}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** A new segment, last of its band. */
export function AddForm({ position }: { position: ChainPosition }) {
  return (
    <ActForm what="add" submit="新增环节">
      {(read) => {
        const started: Read = {
          ...read,
          value: (name) => read.value(name) || (name === 'position' ? position : ''),
        };
        return (
          <>
            <PositionField read={started} />
            <TextFields read={started} />
          </>
        );
      }}
    </ActForm>
  );
}

/** Names, descriptions and synonyms of a segment. */
export function SegmentForm({ segment }: { segment: SheetSegment }) {
  const { slug, nameZh, nameEn, describesZh, describesEn, synonyms } = segment;
  return (
    <ActForm
      what="edit"
      hidden={{ segment: slug }}
      stored={{ nameZh, nameEn, describesZh, describesEn, synonyms: synonyms.join('、') }}
      submit="保存内容"
    >
      {(read) => <TextFields read={read} />}
    </ActForm>
  );
}

type MoveProps = { segment: SheetSegment; segments: readonly SheetSegment[] };

/** The same as dragging a segment: its band and its place in the order. */
export function MoveForm({ segment, segments }: MoveProps) {
  const next = segments.slice(segments.indexOf(segment) + 1).find((one) => one.position === segment.position);
  const words = (slug: string) => segments.find((one) => one.slug === slug)?.nameZh ?? '（排在最后）';
  return (
    <ActForm
      what="move"
      hidden={{ segment: segment.slug }}
      stored={{ position: segment.position, before: next?.slug ?? '' }}
      submit="移动"
      plain
    >
      {(read) => (
        <div className="grid gap-3 sm:grid-cols-2">
          <PositionField read={read} />
          <Labelled name="before" label="排在谁前面" read={read} words={words}>
            {(wired) => (
              <select className="input" {...wired} defaultValue={read.value('before')}>
                <option value="">（排在最后）</option>
                {POSITIONS.map(([key, { zh }]) => (
                  <optgroup key={key} label={zh}>
                    {segments
                      .filter((one) => one.position === key && one !== segment)
                      .map((one) => (
                        <option key={one.slug} value={one.slug}>
                          {one.nameZh}
                        </option>
                      ))}
                  </optgroup>
                ))}
              </select>
            )}
          </Labelled>
        </div>
      )}
    </ActForm>
  );
}

/** Removes a segment: what stands in the way is said before it is tried. */
export function RemoveForm({ segment, segments }: MoveProps) {
  if (segment.projects > 0)
    return (
      <p className="text-sm">
        台账里有 {segment.projects} 个项目落在这个环节，不能删除。请招商专员先在项目页把它们改到别的环节。
      </p>
    );
  return (
    <ActForm what="remove" hidden={{ segment: segment.slug }} submit={`删除“${segment.nameZh}”`} plain>
      {(read) =>
        segment.places.length > 0 ? (
          <Labelled
            name="firmsTo"
            label={`这里的 ${segment.places.length} 家企业移到`}
            read={read}
            hint="已在那一处落位的企业，保留那里的角色和依据。"
          >
            {(wired) => (
              <select className="input" {...wired} defaultValue={read.value('firmsTo')}>
                <option value="">（请选择）</option>
                <option value="-">留在生态圈内，未定环节</option>
                {segments
                  .filter((one) => one !== segment)
                  .map((one) => (
                    <option key={one.slug} value={one.slug}>
                      {one.nameZh}
                    </option>
                  ))}
              </select>
            )}
          </Labelled>
        ) : (
          <p className="text-sm text-soft">它的供应关系一并删除；可以撤销。</p>
        )
      }
    </ActForm>
  );
}
