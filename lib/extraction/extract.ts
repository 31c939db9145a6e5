import { findDates } from './dates.ts';
import { findCapacity, findLand, findMonths, findPark, findStage } from './facts.ts';
import { findMoney } from './money.ts';
import { findFirm, findProject } from './names.ts';
import { EXTRACTED_FIELDS, type Known, type Proposal } from './proposal.ts';

/**
 * What a news paragraph or a chat message says of a project, by rules, nothing invented: at most one proposal a
 * field, each with the exact words that it came from and a doubt where a person should look. `year` is what a
 * bare 5月9日 belongs to; null leaves such dates out.
 */
export function extractProposals(source: string, known: Known, year: number | null): Proposal[] {
  const firm = findFirm(source, known);
  const found = [
    firm,
    findProject(source, firm),
    ...findMoney(source),
    ...findDates(source, year),
    findCapacity(source, known, firm),
    findLand(source),
    findPark(source, known),
    findStage(source),
    findMonths(source),
  ];
  const order = (proposal: Proposal) => EXTRACTED_FIELDS.indexOf(proposal.field);
  return found.filter((proposal) => proposal !== null).sort((a, b) => order(a) - order(b));
}
