import { attribute, recordEvent } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db } from '../../db.ts';
import { refuseProblems, type Typed } from '../../projects/form.ts';
import { changeSetting } from '../../settings/kept-setting.ts';
import { LETTERHEAD_KEY } from '../letterhead.ts';
import { type Letterhead, letterheadShape, NUMBERING_LABELS, readLetterhead } from '../letterhead-rules.ts';

const printed = ({ isShown, name, signature, form, numbering }: Letterhead): string =>
  [
    isShown ? `红头“${name || '按种类'}”` : '不印红头',
    `署名“${signature || '按数据集'}”`,
    `编号“${form}”`,
    NUMBERING_LABELS[numbering],
  ].join('，');

/** Signs that a name or number on paper never has, and that would break a line. */
const STRANGE = /[\p{Cc}\p{Cf}<>]/u;
const FIELDS = /\{[^{}]*\}|[{}]/g;

function problemsOf({ name, signature, form }: Letterhead): Record<string, string> {
  const problems: Record<string, string> = {};
  const unknown = (text: string, known: string[]) =>
    (text.match(FIELDS) ?? []).find((one) => !known.includes(one));
  const inName = unknown(name, ['{种类}']);
  if ([...name].length > 24) problems.name = '最多 24 个字，再长一行排不下。';
  else if (inName) problems.name = `“${inName}”不能用，这里只能写 {种类}。`;
  if ([...signature].length > 40) problems.signature = '最多 40 个字。';
  const inForm = unknown(form, ['{年}', '{期}']);
  if (!form.includes('{期}')) problems.form = '请写出 {期}，系统在印发时把它换成期号，例如 {年}年第{期}期。';
  else if (!form.includes('{年}')) problems.form = '请写出 {年}：期号每年从 1 起编，不写年份会重复。';
  else if (inForm) problems.form = `“${inForm}”不能用，这里只能写 {年} 和 {期}。`;
  else if ([...form].length > 30) problems.form = '最多 30 个字。';
  for (const [field, text] of Object.entries({ name, signature, form }))
    if (STRANGE.test(text)) problems[field] = '含有不能印出的符号，请删去重填。';
  return problems;
}

/**
 * Sets what stands at the head of papers: the name in red or none, who signs, how issues are numbered. Drafts follow at once; an
 * issued briefing keeps what it had. Throws `invalid` with a sentence a field.
 */
export async function setLetterhead(actor: Actor, typed: Typed): Promise<void> {
  permit(actor, 'settings.manage');
  const text = (field: string) => (typed[field] ?? '').trim();
  const read = letterheadShape.safeParse({
    isShown: text('isShown') === 'yes',
    name: text('name').slice(0, 40),
    signature: text('signature').slice(0, 60),
    form: text('form').slice(0, 40),
    numbering: text('numbering'),
  });
  if (!read.success) return refuseProblems({ numbering: '请选择一种编号方式。' });
  refuseProblems(problemsOf(read.data));
  await db().$transaction(async (tx) => {
    await attribute(tx, actor);
    const setting = { key: LETTERHEAD_KEY, personId: actor.personId };
    const before = readLetterhead(await changeSetting(tx, setting, () => read.data));
    const data = { what: '红头与期号', from: printed(before), to: printed(read.data) };
    await recordEvent(tx, actor, { kind: 'settings.changed', subject: LETTERHEAD_KEY, data });
  });
}
