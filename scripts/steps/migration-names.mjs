import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The migrations of this code, oldest first. */
export function migrationNames(root) {
  return readdirSync(join(root, 'prisma', 'migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
