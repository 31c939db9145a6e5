import type { Locale } from '@/i18n/locales';
import type { ChainProject } from '@/lib/ecosystems/signings';
import { printAmount } from '@/lib/money/print-amount';
import { STAGE_LABELS } from '@/lib/projects/labels';

/** The words for a project's facts that are no figure: what an agreement in principle and a missing value are called. */
export type FactWords = { locale: Locale; framework: string; undisclosed: string };

/** The value of a project as part of a sentence, or that it is not disclosed. */
export const valueWord = (project: ChainProject, { locale, undisclosed }: FactWords): string =>
  project.amountYuan === null ? undisclosed : printAmount(project.amountYuan, project.bound, locale);

/** How far a project is, as part of a sentence. */
export function stageWord(project: ChainProject, { locale, framework }: FactWords): string {
  const word = project.agreementKind === 'framework' ? framework : STAGE_LABELS[project.stage][locale];
  return word.charAt(0).toLowerCase() + word.slice(1);
}
