import type { Stage } from './schema.ts';

type Noted = { stage: Stage; noteZh: string | null; noteEn: string | null };

/**
 * What a project's own note adds where its production is told: that only a part of the capacity runs, or since when. Null
 * before it produces, and where nothing was noted.
 */
export const productionNote = ({ stage, noteZh, noteEn }: Noted, locale: 'zh' | 'en'): string | null =>
  stage === 'producing' || stage === 'full' ? (locale === 'en' ? noteEn : noteZh) : null;
