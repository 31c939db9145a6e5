import type { Operation } from './operation.ts';
import { ecosystemOperations } from './resources/ecosystems.ts';
import { firmOperations } from './resources/firms.ts';
import { indicatorOperations } from './resources/indicators.ts';
import { opportunityOperations } from './resources/opportunities.ts';
import { placeOperations } from './resources/places.ts';
import { projectOperations } from './resources/projects.ts';

/** Everything that the API answers: the router, the document, the page and the tests read this table. */
export const OPERATIONS: readonly Operation[] = [
  ...firmOperations,
  ...ecosystemOperations,
  ...projectOperations,
  ...opportunityOperations,
  ...indicatorOperations,
  ...placeOperations,
];

/** The operation that answers a path below /api/v1, with the parts of the path by name; null when there is none. */
export function findOperation(path: string): { operation: Operation; parts: Record<string, string> } | null {
  for (const operation of OPERATIONS) {
    const names: string[] = [];
    const shape = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
      names.push(name);
      return '([^/]{1,120})';
    });
    const found = new RegExp(`^${shape}$`).exec(path);
    if (found)
      return { operation, parts: Object.fromEntries(names.map((name, at) => [name, found[at + 1] ?? ''])) };
  }
  return null;
}
