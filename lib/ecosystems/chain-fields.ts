import { BASIS_LABELS, type Basis, type PlacementRole, ROLE_LABELS } from '../firms/labels.ts';
import { refuseProblems, type Typed } from '../projects/form.ts';
import type { PlacementRow, SegmentRow } from './chain-state.ts';
import { type ChainPosition, POSITION_LABELS } from './labels.ts';

type TextField = 'nameZh' | 'nameEn' | 'describesZh' | 'describesEn';

/** The fields of a segment's form: what each is called and how long it may be. */
export const SEGMENT_FIELDS: Record<TextField | 'synonyms', { label: string; max: number }> = {
  nameZh: { label: '中文名称', max: 20 },
  nameEn: { label: '英文名称', max: 60 },
  describesZh: { label: '中文说明', max: 200 },
  describesEn: { label: '英文说明', max: 400 },
  synonyms: { label: '同义词与商品名', max: 40 },
};
export const MOST_SYNONYMS = 60;
const TEXTS = ['nameZh', 'nameEn', 'describesZh', 'describesEn'] as const satisfies readonly TextField[];

const clean = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim();
const isPosition = (text: string | undefined): text is ChainPosition =>
  text !== undefined && Object.hasOwn(POSITION_LABELS, text);

/** The position that was chosen. Throws `invalid` for anything else. */
export function readPosition(text: string | undefined): ChainPosition {
  if (!isPosition(text)) refuseProblems({ position: '请选择上游、中游或下游。' });
  return isPosition(text) ? text : 'upstream';
}

/** Chinese and English trade names, parted by commas, semicolons or lines; each once. */
export const synonymsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n,，、;；]/)
      .map(clean)
      .filter(Boolean),
  ),
];

function problemIn(field: TextField, value: string): string | null {
  const { label, max } = SEGMENT_FIELDS[field];
  if (!value) return `请填写${label}。`;
  if (value.length > max) return `最多 ${max} 个字，现在是 ${value.length} 个。`;
  if (field === 'nameEn' && !/[a-z]/i.test(value)) return '英文名称里没有拉丁字母，请改写。';
  return null;
}

type SegmentFields = Partial<Pick<SegmentRow, TextField | 'synonyms'>>;

/** Reads the fields that are present; collects every problem before it throws `invalid`. */
export function readSegment(typed: Typed): SegmentFields {
  const problems: Record<string, string> = {};
  const read: SegmentFields = {};
  for (const field of TEXTS) {
    const text = typed[field];
    if (text === undefined) continue;
    const value = clean(text);
    const problem = problemIn(field, value);
    if (problem) problems[field] = problem;
    read[field] = value;
  }
  if (typed.synonyms !== undefined) {
    const synonyms = synonymsIn(typed.synonyms);
    const long = synonyms.find((one) => one.length > SEGMENT_FIELDS.synonyms.max);
    if (synonyms.length > MOST_SYNONYMS)
      problems.synonyms = `最多 ${MOST_SYNONYMS} 个，现在是 ${synonyms.length} 个。`;
    else if (long)
      problems.synonyms = `“${long.slice(0, 12)}…”太长，每个最多 ${SEGMENT_FIELDS.synonyms.max} 个字。`;
    read.synonyms = synonyms;
  }
  refuseProblems(problems);
  return read;
}

/** The same for a new segment: every text is needed. */
export function readNewSegment(typed: Typed): Required<SegmentFields> {
  const asked = { nameZh: '', nameEn: '', describesZh: '', describesEn: '', synonyms: '' };
  const {
    nameZh = '',
    nameEn = '',
    describesZh = '',
    describesEn = '',
    synonyms = [],
  } = readSegment({ ...asked, ...typed });
  return { nameZh, nameEn, describesZh, describesEn, synonyms };
}

/** A free address for a new segment, from its English name: it stays when the name changes, so that links hold. */
export function slugFor(nameEn: string, taken: ReadonlySet<string>): string {
  const plain = nameEn
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  for (let number = 1; ; number++) {
    const slug = number === 1 ? plain : `${plain}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}

const isRole = (text: string | undefined): text is PlacementRole =>
  text !== undefined && Object.hasOwn(ROLE_LABELS, text);
const isBasis = (text: string | undefined): text is Basis =>
  text !== undefined && Object.hasOwn(BASIS_LABELS, text);

/** Role, basis and notes of a place. What a source states must name it. Throws `invalid`. */
export function readPlacing(typed: Typed): Pick<PlacementRow, 'role' | 'basis' | 'noteZh' | 'noteEn'> {
  const { role, basis } = typed;
  const problems: Record<string, string> = {};
  const noteZh = clean(typed.noteZh ?? '');
  const noteEn = clean(typed.noteEn ?? '');
  if (!isRole(role)) problems.role = '请选择角色。';
  if (!isBasis(basis)) problems.basis = '请选择依据。';
  if (basis === 'stated' && !noteZh) problems.noteZh = '依据是“来源载明”的，请写明哪个来源的哪一处。';
  if (noteZh.length > 200) problems.noteZh = `最多 200 个字，现在是 ${noteZh.length} 个。`;
  if (noteEn.length > 400) problems.noteEn = `最多 400 个字，现在是 ${noteEn.length} 个。`;
  refuseProblems(problems);
  return {
    role: isRole(role) ? role : 'member',
    basis: isBasis(basis) ? basis : 'classified',
    noteZh: noteZh || null,
    noteEn: noteEn || null,
  };
}
