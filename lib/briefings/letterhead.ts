import { readSetting } from '../settings/kept-setting.ts';
import { type Letterhead, readLetterhead } from './letterhead-rules.ts';

export const LETTERHEAD_KEY = 'letterhead';

/** What stands at the head of papers from now on, as the administrator set it. */
export async function getLetterhead(): Promise<Letterhead> {
  return readLetterhead(await readSetting(LETTERHEAD_KEY));
}
