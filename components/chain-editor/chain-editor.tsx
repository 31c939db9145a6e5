'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type MouseEvent, startTransition, useActionState, useRef, useState } from 'react';
import type { ActionState } from '@/lib/action';
import type { ChainSheet } from '@/lib/ecosystems/chain-sheet';
import type { ChainPosition } from '@/lib/ecosystems/labels';
import { ChainCanvas } from './chain-canvas';
import { boxAt, dropPlace, staysPut } from './drop-place';
import { type EditAction, EditingProvider } from './editing-context';
import type { Geometry } from './editor-geometry';
import { EditorToolbar } from './editor-toolbar';
import { FirmTray } from './firm-tray';
import { SegmentPanel } from './segment-panel';
import { type Drag, useDrag } from './use-drag';

type Props = {
  edit: EditAction;
  sheet: ChainSheet;
  geometry: Geometry;
  chosen: string | null;
  firm: string;
  add: ChainPosition | null;
};
type Said = { text: string; isRefusal: boolean };

/** Sends an act that no form carries: a drop, undo, redo. One after another. */
function useDirectAct(edit: EditAction, { slug, version }: ChainSheet, say: (said: Said) => void) {
  const [, send, isBusy] = useActionState<ActionState, FormData>(
    async (state, form) => {
      const next = await edit(state, form);
      startTransition(() => {
        if (next.status === 'done') say({ text: String(next.result), isRefusal: false });
        if (next.status === 'refused') say({ text: next.message, isRefusal: true });
      });
      return next;
    },
    { status: 'idle' },
  );
  const act = (what: string, fields: Record<string, string> = {}) => {
    const form = new FormData();
    const all = { ...fields, what, ecosystem: slug, version: String(version) };
    for (const [name, value] of Object.entries(all)) form.append(name, value);
    startTransition(() => send(form));
  };
  return { act, isBusy };
}

/** What a drop does, by what was dragged. */
function dropper(
  { geometry }: Props,
  act: ReturnType<typeof useDirectAct>['act'],
  say: (said: Said) => void,
  go: (query: string) => void,
) {
  const over = (drag: Drag) => boxAt(geometry, drag.at);
  return (drag: Drag) => {
    const { load, at } = drag;
    if (load.kind === 'supply') {
      const to = over(drag);
      if (to && to !== load.slug) act('connect', { from: load.slug, to });
      else say({ text: '没有连接：请放到另一个环节的方框上。', isRefusal: false });
    } else if (load.kind === 'firm') {
      const segment = over(drag);
      if (segment) go(`?segment=${segment}&firm=${load.slug}`);
    } else {
      const place = dropPlace(geometry, load.kind === 'segment' ? load.slug : null, at);
      if (!place) return;
      if (load.kind === 'new') go(`?add=${place.position}`);
      else if (staysPut(geometry, load.slug, place))
        say({ text: '次序没有变化。图上的行由系统排成交叉最少，不能手工摆放。', isRefusal: false });
      else act('move', { segment: load.slug, ...place });
    }
  };
}

/** The editor of one chain: drawing, tray and forms over one version of it. */
export function ChainEditor(props: Props) {
  const { edit, sheet, geometry, chosen, firm, add } = props;
  const router = useRouter();
  const svg = useRef<SVGSVGElement>(null);
  const [said, say] = useState<Said>({ text: '', isRefusal: false });
  const { act, isBusy } = useDirectAct(edit, sheet, say);
  const go = (query: string) =>
    router.push(`/office/chains/${sheet.slug}${query}` as Route, { scroll: false });
  const { drag, grab, wasDrag } = useDrag(svg, dropper(props, act, say, go));
  const open = (slug: string) => (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!wasDrag()) go(`?segment=${slug}`);
  };
  const done = (text: string) => say({ text, isRefusal: false });
  return (
    <EditingProvider value={{ edit, ecosystem: sheet.slug, version: sheet.version, done }}>
      <EditorToolbar sheet={sheet} isBusy={isBusy} said={said} turn={(what) => act(what)} />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0 self-start border border-line bg-paper max-md:hidden lg:sticky lg:top-2">
          <div className="max-h-[calc(100vh-9rem)] overflow-auto">
            <ChainCanvas
              ref={svg}
              title={`${sheet.nameZh}产业链`}
              geometry={geometry}
              chosen={chosen}
              drag={drag}
              grab={grab}
              open={open}
            />
          </div>
          <FirmTray sheet={sheet} grab={grab} />
        </div>
        <SegmentPanel sheet={sheet} chosen={chosen} firm={firm} add={add} />
      </div>
      <datalist id="chain-firms">
        {sheet.firms.map((one) => (
          <option key={one.slug} value={one.shortZh}>
            {one.nameZh}
          </option>
        ))}
      </datalist>
    </EditingProvider>
  );
}
