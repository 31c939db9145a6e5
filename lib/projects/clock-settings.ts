import { z } from 'zod';
import { readSetting } from '../settings/kept-setting.ts';
import { type Clocks, USUAL_CLOCKS } from './lights.ts';

export const CLOCKS_KEY = 'clocks';

const days = z.number().int().min(1).max(3650);
const percent = z.number().int().min(1).max(1000);
const points = z.number().int().min(1).max(100);

/** Amber comes before red, red before dropping. */
export const clockShape = z.object({
  talks: z.object({ amber: days, red: days, drop: days }).refine((t) => t.amber < t.red && t.red < t.drop),
  start: z.object({ amber: days, red: days }).refine((t) => t.amber < t.red),
  build: z.object({ amber: percent, red: percent }).refine((t) => t.amber < t.red),
  receipts: z.object({ amber: points, red: points }).refine((t) => t.amber < t.red),
});

/** The clocks that the office runs by, or ran by at an instant: as the administrator set them, else the usual ones. */
export async function getClocks(at?: Date): Promise<Clocks> {
  return clockShape.safeParse(await readSetting(CLOCKS_KEY, at)).data ?? USUAL_CLOCKS;
}
