import { Refusal } from '../errors.ts';
import type { Evidence } from '../figures/evidence.ts';
import { SIDES } from '../figures/figure.ts';
import { gatherEvidence, OUTSIDE } from '../figures/gather-evidence.ts';
import { KINDS } from './kinds.ts';
import type { BriefingQuery } from './request.ts';

const NEEDED = {
  ecosystem: '这一类简报要选定一个产业生态圈，请选择后再生成。',
  project: '项目卡片要指定一个项目，请从项目页打开。',
} as const;

/** What a briefing is made of. Throws `invalid` where its kind must be narrowed and is not. */
export async function gatherFor({ period, kind, scope, asOf }: BriefingQuery): Promise<Evidence> {
  const { needs } = KINDS[kind];
  if (needs && !scope[needs]) throw new Refusal('invalid', NEEDED[needs]);
  return gatherEvidence(period, { asOf, scope, sides: SIDES, outside: OUTSIDE });
}
