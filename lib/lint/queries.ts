import { type Actor, permit } from '../auth/actor.ts';
import { Refusal } from '../errors.ts';
import type { LintReport } from './finding.ts';
import { lintText } from './lint.ts';
import { readUpload, tidyText } from './read-upload.ts';

export type CheckedText = { text: string; report: LintReport };

/**
 * Checks a pasted text or an uploaded .txt or .docx; nothing is stored. For everybody who may read the ledger, who
 * are also all that may draft: what is checked is often not ours, so an auditor may check a published text too.
 * Throws `notPermitted`, and `invalid` for an empty, too long or unreadable text.
 */
export async function checkFigures(
  actor: Actor,
  given: { text: string; bytes: Uint8Array; name?: string },
): Promise<CheckedText> {
  permit(actor, 'ledger.read');
  const text = given.bytes.length > 0 ? await readUpload(given.bytes, given.name) : tidyText(given.text);
  if (text.trim() === '') {
    const why = '请粘贴要核对的文字，或选择一个 .txt、.docx 文件。';
    throw new Refusal('invalid', why, { fields: { text: why } });
  }
  return { text, report: lintText(text) };
}
