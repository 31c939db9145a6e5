'use client';

import type { MouseEvent, Ref } from 'react';
import { POSITION_LABELS, STRENGTH_LABELS } from '@/lib/ecosystems/labels';
import { wrap } from '../chain-map/text-fit';
import { boxAt, dropPlace, frameOf, zoneAt, zonesOf } from './drop-place';
import { BOX, type Box, type Geometry } from './editor-geometry';
import type { Drag, Grab } from './use-drag';

const STROKE = {
  strong: { strokeWidth: 2.5 },
  thin: { strokeWidth: 1.5, strokeDasharray: '7 4' },
  missing: { strokeWidth: 1.5, strokeDasharray: '2 4' },
} as const;

const NAME = 18; // larger than on the public map, which has the whole page

type Open = (slug: string) => (event: MouseEvent) => void;
type SegmentProps = {
  box: Box;
  isChosen: boolean;
  isTarget: boolean;
  isLoose: boolean;
  grab: Grab;
  open: Open;
};

function Segment({ box, isChosen, isTarget, isLoose, grab, open }: SegmentProps) {
  const { segment, x, y } = box;
  const { slug, nameZh, firms, strength } = segment;
  const state = [
    STRENGTH_LABELS[strength].zh,
    firms.length > 0 ? `${firms.length} 家` : '',
    isLoose ? '无供应' : '',
  ];
  return (
    <g>
      <a
        href={`?segment=${slug}`}
        aria-current={isChosen ? 'true' : undefined}
        className="cursor-grab"
        draggable={false}
        onDragStart={(event) => event.preventDefault()}
        onPointerDown={grab({ kind: 'segment', slug })}
        onClick={open(slug)}
      >
        <title>{`${nameZh}，${POSITION_LABELS[segment.position].zh}`}</title>
        <rect
          x={x}
          y={y}
          width={BOX.width}
          height={BOX.height}
          rx="3"
          {...STROKE[strength]}
          className={`${isTarget || isChosen ? 'fill-wash' : 'fill-raised'} ${isTarget || isChosen ? 'stroke-gold' : 'stroke-ink'}`}
        />
        {isChosen ? (
          <path d={`M${x + 1} ${y + 1} v${BOX.height - 2}`} strokeWidth="5" className="stroke-gold" />
        ) : null}
        <text x={x + 14} y={y + 24} className={`text-[16px] ${isLoose ? 'fill-alert' : 'fill-soft'}`}>
          {state.filter(Boolean).join('，')}
        </text>
        {wrap(nameZh, NAME, BOX.width - 24, 2).map((line, index) => (
          <text key={line} x={x + 14} y={y + 49 + index * 24} className="fill-ink text-[18px] font-semibold">
            {line}
          </text>
        ))}
      </a>
      <g className="cursor-crosshair" onPointerDown={grab({ kind: 'supply', slug })}>
        <title>{`从“${nameZh}”拖到另一环节：供应给它`}</title>
        <circle cx={x + BOX.width} cy={y + BOX.height / 2} r="13" className="fill-transparent" />
        <circle
          cx={x + BOX.width}
          cy={y + BOX.height / 2}
          r="6"
          strokeWidth="1.5"
          className="fill-paper stroke-river hover:fill-river"
        />
      </g>
    </g>
  );
}

function Bands({ geometry, drag }: { geometry: Geometry; drag: Drag | null }) {
  const zones = zonesOf(geometry);
  const takes = drag?.load.kind === 'segment' || drag?.load.kind === 'new';
  const under = takes ? zoneAt(zones, drag.at) : null;
  return zones.map((zone) => (
    <g key={zone.position}>
      <rect
        x={zone.x}
        y="4"
        width={zone.width}
        height={geometry.height}
        className={under?.position === zone.position ? 'fill-wash' : 'fill-transparent'}
      />
      {zone.empty ? (
        <rect
          x={zone.x + 4}
          y={BOX.head}
          width={zone.width - 8}
          height={BOX.height}
          strokeDasharray="2 4"
          className="fill-none stroke-strong"
        />
      ) : null}
      <text
        x={zone.x + zone.width / 2}
        y="20"
        textAnchor="middle"
        className="fill-ink font-serif text-[18px]"
      >
        {POSITION_LABELS[zone.position].zh}
      </text>
      {zone.empty ? (
        <text x={zone.x + zone.width / 2} y="36" textAnchor="middle" className="fill-soft text-[14px]">
          （空）
        </text>
      ) : (
        <path d={`M${zone.x + 8} 30 h${zone.width - 16}`} className="stroke-line" />
      )}
    </g>
  ));
}

/** Where a dragged segment would stand in the order: a bar above the box that it would precede. */
function Mark({ geometry, drag }: { geometry: Geometry; drag: Drag }) {
  const slug = drag.load.kind === 'segment' ? drag.load.slug : null;
  const place = dropPlace(geometry, slug, drag.at);
  const ahead = geometry.boxes.find((box) => box.segment.slug === place?.before);
  if (!ahead) return null;
  return (
    <path d={`M${ahead.x} ${ahead.y - BOX.gapY / 2} h${BOX.width}`} strokeWidth="3" className="stroke-gold" />
  );
}

function Ghost({ geometry, drag }: { geometry: Geometry; drag: Drag }) {
  const { load, at, from } = drag;
  const box = 'slug' in load ? geometry.boxes.find((one) => one.segment.slug === load.slug) : undefined;
  if (load.kind === 'supply' && box) {
    const [x, y] = [box.x + BOX.width, box.y + BOX.height / 2];
    return (
      <path
        d={`M${x} ${y} L${at.x} ${at.y}`}
        strokeWidth="2"
        className="stroke-river"
        markerEnd="url(#editor-arrow)"
      />
    );
  }
  const [x, y] =
    load.kind === 'segment' && box ? [box.x + at.x - from.x, box.y + at.y - from.y] : [at.x - 60, at.y - 16];
  const words =
    load.kind === 'firm' ? load.name : load.kind === 'new' ? '新环节' : (box?.segment.nameZh ?? '');
  return (
    <g transform={`translate(${x} ${y})`} opacity="0.85" className="pointer-events-none">
      <rect
        width={load.kind === 'segment' ? BOX.width : 24 + words.length * 18}
        height={load.kind === 'segment' ? BOX.height : 32}
        rx="3"
        strokeWidth="2"
        className="fill-wash stroke-gold"
      />
      <text x="12" y={load.kind === 'segment' ? 50 : 22} className="fill-ink text-[18px] font-semibold">
        {words}
      </text>
    </g>
  );
}

type Props = {
  ref: Ref<SVGSVGElement>;
  title: string;
  geometry: Geometry;
  chosen: string | null;
  drag: Drag | null;
  grab: Grab;
  open: Open;
};

/** The chain as it is stored, to be worked on: drag a box to another place, a port to another box. */
export function ChainCanvas({ ref, title, geometry, chosen, drag, grab, open }: Props) {
  const { boxes, curves } = geometry;
  const frame = frameOf(geometry);
  const wantsBox = drag?.load.kind === 'supply' || drag?.load.kind === 'firm';
  const target = drag && wantsBox ? boxAt(geometry, drag.at) : null;
  const places = drag?.load.kind === 'segment' || drag?.load.kind === 'new';
  return (
    <svg
      ref={ref}
      viewBox={`${frame.x} 0 ${frame.width} ${frame.height}`}
      width={frame.width * 0.75}
      className="mx-auto block h-auto min-w-[52rem] max-w-full touch-none select-none"
    >
      <title>{title}</title>
      <defs>
        <marker
          id="editor-arrow"
          viewBox="0 0 8 8"
          refX="6"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8Z" className="fill-strong" />
        </marker>
      </defs>
      <Bands geometry={geometry} drag={drag} />
      {curves.map((one) => (
        <path
          key={one.key}
          d={one.path}
          fill="none"
          strokeWidth="1.2"
          className={chosen && touches(one.key, chosen) ? 'stroke-gold' : 'stroke-strong'}
          markerEnd="url(#editor-arrow)"
        />
      ))}
      {boxes.map((box) => (
        <Segment
          key={box.segment.slug}
          box={box}
          isChosen={box.segment.slug === chosen}
          isTarget={box.segment.slug === target}
          isLoose={box.segment.suppliers.length + box.segment.customers.length === 0}
          grab={grab}
          open={open}
        />
      ))}
      {drag && places ? <Mark geometry={geometry} drag={drag} /> : null}
      {drag ? <Ghost geometry={geometry} drag={drag} /> : null}
    </svg>
  );
}

const touches = (key: string, slug: string) => key.startsWith(`${slug}-`) || key.endsWith(`-${slug}`);
