'use client';

import { Notice } from '@/components/ui/notice';
import type { SheetSegment } from '@/lib/ecosystems/chain-sheet';
import { ActForm, Labelled } from './editing';
import { useAct, useEditing } from './editing-context';

type Props = { segment: SheetSegment; segments: readonly SheetSegment[] };
type Supply = { from: string; to: string };

function Disconnect({ supply, name }: { supply: Supply; name: string }) {
  const { ecosystem, version } = useEditing();
  const [state, act, isBusy] = useAct();
  return (
    <form action={act} className="flex flex-wrap items-center gap-2">
      <span className="grow">{name}</span>
      {Object.entries({ ecosystem, version, what: 'disconnect', ...supply }).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <button
        type="submit"
        className="button min-h-8! px-3! text-sm"
        disabled={isBusy}
        aria-label={`断开“${name}”`}
      >
        断开
      </button>
      {state.status === 'refused' ? (
        <span role="alert" className="basis-full text-alert text-sm">
          {state.message}
        </span>
      ) : null}
    </form>
  );
}

type SideProps = Props & { title: string; slugs: readonly string[]; supplyOf: (other: string) => Supply };

function Side({ title, slugs, segments, supplyOf }: SideProps) {
  return (
    <div>
      <h3 className="font-sans text-sm text-soft">{title}</h3>
      {slugs.length === 0 ? <p className="py-1 text-sm">（没有）</p> : null}
      <ul className="dense">
        {slugs.map((slug) => (
          <li key={slug} className="rule py-1">
            <Disconnect
              supply={supplyOf(slug)}
              name={segments.find((one) => one.slug === slug)?.nameZh ?? slug}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Who supplies a segment and whom it supplies; connect and disconnect. */
export function SupplyForms(props: Props) {
  const { segment, segments } = props;
  const isLoose = segment.suppliers.length + segment.customers.length === 0;
  return (
    <div className="flex flex-col gap-3">
      {isLoose ? <Notice kind="warn" title="还没有供应关系，公开页上它会孤零零地站着。" /> : null}
      <Side
        {...props}
        title="由谁供应"
        slugs={segment.suppliers}
        supplyOf={(from) => ({ from, to: segment.slug })}
      />
      <Side
        {...props}
        title="供应给谁"
        slugs={segment.customers}
        supplyOf={(to) => ({ from: segment.slug, to })}
      />
      <ActForm what="connect" hidden={{ segment: segment.slug }} submit="连接" plain>
        {(read) => (
          <div className="grid gap-3 sm:grid-cols-2">
            <Labelled name="direction" label="关系" read={read}>
              {(wired) => (
                <select className="input" {...wired} defaultValue={read.value('direction') || 'to'}>
                  <option value="to">供应给</option>
                  <option value="from">由它供应</option>
                </select>
              )}
            </Labelled>
            <Labelled name="other" label="环节" read={read}>
              {(wired) => (
                <select className="input" {...wired} defaultValue={read.value('other')}>
                  <option value="">（请选择）</option>
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
          </div>
        )}
      </ActForm>
    </div>
  );
}
