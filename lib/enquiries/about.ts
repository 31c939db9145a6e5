/** What an enquiry can be about. `fit` is what somebody looked for; the others name a thing of the district. */
export const SUBJECT_KINDS = [
  'opportunity',
  'segment',
  'firm',
  'park',
  'ecosystem',
  'project',
  'fit',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** `id`: ecosystem/segment, a slug, a project's code, or the words of `fit`. */
export type SubjectRef = { kind: SubjectKind; id: string };

export const MOST_SUBJECTS = 20;
const MOST_WORDS = 120;

const NAME = '[A-Za-z0-9][A-Za-z0-9-]{0,59}';
const CHAIN = new RegExp(`^${NAME}/${NAME}$`);
const SINGLE = new RegExp(`^${NAME}$`);
const SHAPES: Record<SubjectKind, RegExp> = {
  opportunity: CHAIN,
  segment: CHAIN,
  firm: SINGLE,
  park: SINGLE,
  ecosystem: SINGLE,
  project: SINGLE,
  fit: new RegExp(`^.{1,${MOST_WORDS}}$`, 'su'),
};

/** segment:ev-battery/separator → its parts; null when it is not understood. */
export function readSubject(text: string): SubjectRef | null {
  const at = text.indexOf(':');
  const kind = SUBJECT_KINDS.find((one) => one === text.slice(0, at));
  const id = text.slice(at + 1).trim();
  return kind && SHAPES[kind].test(id) ? { kind, id } : null;
}

export const writeSubject = ({ kind, id }: SubjectRef): string => `${kind}:${id}`;

/** The page that shows a subject. */
export function subjectPath({ kind, id }: SubjectRef): string {
  switch (kind) {
    case 'opportunity':
      return `/opportunities/${id}`;
    case 'segment':
      return `/ecosystems/${id.replace('/', '#')}`;
    case 'fit':
      return `/fit?q=${encodeURIComponent(id)}`;
    default:
      return `/${kind}s/${id}`; // firms, parks, ecosystems, projects
  }
}

export type About = {
  refs: SubjectRef[];
  isShortlist: boolean;
  /** how many parts were not understood */
  odd: number;
};

/**
 * Reads the `about` of an address: one subject, or `shortlist:` and several after commas, each once and at most twenty.
 * Never throws; what is not understood is counted, so that the page can say so.
 */
export function readAbout(text: string): About {
  const trimmed = text.trim().slice(0, 4_000);
  const isShortlist = trimmed.startsWith('shortlist:');
  const parts = isShortlist ? trimmed.slice('shortlist:'.length).split(',') : [trimmed];
  const asked = [...new Set(parts.map((part) => part.trim()).filter(Boolean))];
  const refs = asked.flatMap((part) => {
    const ref = readSubject(part);
    return ref && !(isShortlist && ref.kind === 'fit') ? [ref] : [];
  });
  return { refs: refs.slice(0, MOST_SUBJECTS), isShortlist, odd: asked.length - refs.length };
}

/** The subjects that a sent form carries: `about-0`, `about-1` … as far as they are still ticked, or one `about`. */
export function carriedSubjects(typed: Record<string, string>): About {
  const ticked = Array.from({ length: MOST_SUBJECTS }, (_, index) => typed[`about-${index}`] ?? '');
  const refs = ticked.flatMap((text) => readSubject(text) ?? []);
  if (refs.length === 0 && typed.about) return readAbout(typed.about);
  return { refs, isShortlist: typed.shortlist === 'yes' || refs.length > 1, odd: 0 };
}
