/** How far a firm has come on a segment: it has signed, it is building, a source says it stands there, it produces there. */
export type Presence = 'signed' | 'building' | 'present' | 'running';

/**
 * How the strength of a segment is judged, version 1: points for who stands there and for the size of what was signed
 * there. The judge (strength.ts), the pages and docs/strength.md say this table; a change of it is a new version.
 */
export const STRENGTH_RULE = {
  version: 'v1',
  firm: {
    lead: { running: 8, present: 6, building: 3, signed: 1 },
    member: { running: 4, present: 3, building: 2, signed: 1 },
    supporting: { running: 3, present: 2, building: 1, signed: 1 },
  },
  scale: [
    { kind: 'amount', fromYuan: '10000000000.00', running: 4, before: 2 },
    { kind: 'amount', fromYuan: '1000000000.00', running: 2, before: 1 },
    { kind: 'capacity', fromYuan: null, running: 2, before: 1 },
  ],
  strongFrom: 6,
  thinFrom: 1,
} as const;

export const PRESENCE_LABELS = {
  running: { zh: '投产', en: 'producing' },
  present: { zh: '在位', en: 'stands here' },
  building: { zh: '在建', en: 'under construction' },
  signed: { zh: '已签约', en: 'signed' },
} as const;

/** The rule in sentences, for the pages that print it. */
export const RULE_TEXT = {
  zh: [
    '每家站在这个环节上的企业按角色和进展计分，同一家取走得最远的项目。进展看公开项目：投产（达产）、在建（开工）、已签约；扩建、技改、并购说明企业早已在此，计为在位。',
    '来源载明在此、但没有本环节项目的企业计为在位；如果它在本区的公开项目全是尚未投产的新建项目，又没有公布过产值，就只按这些项目计。',
    '只有签约项目、未列入本环节的企业，按成员计分。由本站归类（不是来源载明）的链主也按成员计分：我们自己的判断不足以让一个环节成为“强”。',
    '规模只计一次，取最高的一项：已公布协议资金合计，或公布了产能；已投产的比未投产的分高。',
    '框架协议、在谈、终止的项目不计；暂停的项目按已签约计；未公布的金额、未公开的项目和演示数据一律不计。',
  ],
  en: [
    'Every firm on the segment earns points by its role and by how far it has come; of several projects the furthest counts. Published projects tell: producing, under construction, signed. An expansion, an upgrade or a takeover says that the firm was here before, so it stands here.',
    'A firm that a source places here without a project on this segment stands here; if all its published projects in the district are new plants that do not produce yet, and it has published no output, only those projects count.',
    'A firm known here only by a signed project counts as a member. So does a lead firm placed here by this site rather than by a source: our own judgement is not enough to call a segment strong.',
    'Size counts once, by the best line: the published contract values together, or a published capacity; what already produces counts for more.',
    'Framework agreements, talks and ended projects do not count; a suspended project counts as signed. Undisclosed amounts, unpublished projects and demonstration data never count.',
  ],
} as const;
