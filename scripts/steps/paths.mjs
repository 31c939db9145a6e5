import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..', '..');
export const DATA = process.env.GF_DATA_DIR ? resolve(process.env.GF_DATA_DIR) : join(ROOT, '.data');
