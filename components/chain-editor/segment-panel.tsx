'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import type { ChainSheet, SheetSegment } from '@/lib/ecosystems/chain-sheet';
import { type ChainPosition, POSITION_LABELS } from '@/lib/ecosystems/labels';
import { PlaceForm, PlaceList } from './place-forms';
import { AddForm, MoveForm, RemoveForm, SegmentForm } from './segment-forms';
import { SupplyForms } from './supply-forms';

function Part({ title, open, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details open={open} className="rule py-1">
      <summary className="min-h-8 py-1.5 font-semibold">{title}</summary>
      <div className="flex flex-col gap-3 pt-1 pb-4">{children}</div>
    </details>
  );
}

/** A heading that takes the focus when what the panel is about has changed. */
function Heading({ about, children }: { about: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(about);
  useEffect(() => {
    if (shown.current !== about) heading.current?.focus({ preventScroll: true });
    shown.current = about;
  }, [about]);
  return (
    <h2 ref={heading} tabIndex={-1} className="py-2 text-lg">
      {children}
    </h2>
  );
}

function Parts({ sheet, segment, firm }: { sheet: ChainSheet; segment: SheetSegment; firm: string }) {
  const { segments } = sheet;
  return (
    <>
      <Part title={`企业（${segment.places.length}）`} open={Boolean(firm)}>
        <PlaceList places={segment.places} at={segment.slug} segments={segments} />
        <h3 className="font-sans font-semibold text-sm">让企业落位</h3>
        <PlaceForm key={firm} sheet={sheet} at={segment.slug} firm={firm} />
      </Part>
      <Part title={`供应关系（${segment.suppliers.length + segment.customers.length}）`} open={!firm}>
        <SupplyForms segment={segment} segments={segments} />
      </Part>
      <Part title="位置与次序" open={!firm}>
        <MoveForm segment={segment} segments={segments} />
        <p className="text-soft text-xs">
          次序决定列表里的先后；图上的列由段和供应关系算出，行由系统排成交叉最少。
        </p>
      </Part>
      <Part title="名称、说明、同义词">
        <SegmentForm segment={segment} />
      </Part>
      <Part title="删除">
        <RemoveForm segment={segment} segments={segments} />
      </Part>
    </>
  );
}

type Props = { sheet: ChainSheet; chosen: string | null; firm: string; add: ChainPosition | null };

/** The forms for the chosen segment; without one, a new segment and the firms that no segment holds. */
export function SegmentPanel({ sheet, chosen, firm, add }: Props) {
  const segment = sheet.segments.find((one) => one.slug === chosen);
  return (
    <section aria-label="编辑" className="min-w-0">
      <Heading about={segment?.slug ?? `add-${add}`}>
        {segment ? (
          <>
            {segment.nameZh}
            <span className="text-sm text-soft"> {POSITION_LABELS[segment.position].zh}</span>
          </>
        ) : (
          '新增环节'
        )}
      </Heading>
      {segment ? (
        <Parts key={segment.slug} sheet={sheet} segment={segment} firm={firm} />
      ) : (
        <>
          <AddForm key={add} position={add ?? 'upstream'} />
          <div className="pt-4">
            <Part title={`在生态圈内、未定环节的企业（${sheet.unplaced.length}）`} open={false}>
              <PlaceList places={sheet.unplaced} at="" segments={sheet.segments} />
              <PlaceForm sheet={sheet} at="" firm={firm} />
            </Part>
          </div>
        </>
      )}
    </section>
  );
}
