import { type CitedSource, toCited } from '../sources/cited.ts';

/** A published figure of a firm. */
export type PublishedFigure = {
  labelZh: string;
  labelEn: string;
  period: string;
  value: string; // decimal; yuan when the unit is yuan
  unit: string;
  approximate: boolean;
  preferred: boolean;
  noteZh: string | null;
  noteEn: string | null;
  sources: CitedSource[];
};

type Row = Omit<PublishedFigure, 'value' | 'sources'> & {
  value: { toString(): string };
  citations: Parameters<typeof toCited>[0];
};

export const toFigure = (row: Row): PublishedFigure => ({
  labelZh: row.labelZh,
  labelEn: row.labelEn,
  period: row.period,
  value: row.value.toString(),
  unit: row.unit,
  approximate: row.approximate,
  preferred: row.preferred,
  noteZh: row.noteZh,
  noteEn: row.noteEn,
  sources: toCited(row.citations),
});

/** Figures of the same thing and period, in their order: more than one means that sources disagree. */
export function figureGroups(figures: readonly PublishedFigure[]): PublishedFigure[][] {
  const key = (figure: PublishedFigure) => `${figure.labelZh}@${figure.period}`;
  return [...new Set(figures.map(key))].map((one) => figures.filter((figure) => key(figure) === one));
}
