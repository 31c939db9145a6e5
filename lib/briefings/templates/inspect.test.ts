import fc from 'fast-check';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { p, sampleDocx, tbl } from '../../testing/sample-docx.ts';
import { BRIEFING_KINDS } from '../kinds.ts';
import { inspectTemplate } from './inspect.ts';
import { inspectInThread } from './inspect-job.ts';
import { sampleTemplate } from './sample.ts';

const look = (bytes: Uint8Array, name = '模板.docx', kind: 'quarterly' | 'signing' = 'quarterly') =>
  inspectTemplate(bytes, name, kind);
const told = async (body: string) =>
  (await look(sampleDocx({ body }))).findings.map(({ place, tag, says }) => `${place}｜${tag}｜${says}`);

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const external = (type: string, target: string) =>
  `<Relationship Id="rIdX" Type="${R}/${type}" Target="${target}" TargetMode="External"/>`;
const body = p('{标题}');
const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);

/** Claims a size in its directory that its content does not have. */
function lying(): Uint8Array {
  const file = Buffer.from(sampleDocx({ body, more: { 'word/big.xml': 'x'.repeat(900_000) } }));
  const directory = file.lastIndexOf('PK\x01\x02');
  file.writeUInt32LE(20, directory + 24);
  return file;
}

function twice(): Uint8Array {
  const file = Buffer.from(sampleDocx({ body, more: { 'word/docuxxxx.xml': '<a/>' } }));
  return Buffer.from(file.toString('latin1').replaceAll('word/docuxxxx.xml', 'word/document.xml'), 'latin1');
}

const REFUSED: [what: string, file: Uint8Array, name: string, says: RegExp][] = [
  ['an empty file', new Uint8Array(), 'a.docx', /还没有选择文件，或文件是空的/],
  ['more than 5 MB', new Uint8Array(5_242_881), 'a.docx', /超过 5 MB/],
  ['a .doc that is called .docx', ole, 'a.docx', /旧的 \.doc 文件.*另存为/],
  ['a text that is called .docx', Buffer.from('标题'), 'a.docx', /不是 Word 文档，改后缀名不行/],
  ['half a file', sampleDocx({ body }).subarray(0, 900), 'a.docx', /不完整或已损坏/],
  ['the name of a .docm', sampleDocx({ body }), 'a.docm', /文件名要以 \.docx 结尾/],
  ['a .docm that is called .docx', sampleDocx({ body, mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }), 'a.docx', /启用宏/],
  ['a .dotx that is called .docx', sampleDocx({ body, mainType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml' }), 'a.docx', /Word 模板（\.dotx）/],
  ['a workbook', new Uint8Array(new PizZip().file('xl/workbook.xml', '<a/>').generate({ type: 'uint8array' })), 'a.docx', /不是 Word 文档/],
  ['a bomb', sampleDocx({ body, more: { 'word/media/a.xml': new Uint8Array(70_000_000) } }), 'a.docx', /解开后过大/],
  ['a bomb of many', sampleDocx({ body, more: Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`word/a${n}.bin`, 'x'])) }), 'a.docx', /解开后过大/],
  ['a directory that lies', lying(), 'a.docx', /读不出来或过大/],
  ['two parts of one name', twice(), 'a.docx', /重名/],
  ['macros', sampleDocx({ body, more: { 'word/vbaProject.bin': 'x' } }), 'a.docx', /有宏/],
  ['an embedded program', sampleDocx({ body, more: { 'word/embeddings/oleObject1.bin': 'x' } }), 'a.docx', /嵌有别的程序或对象/],
  ['a control', sampleDocx({ body, more: { 'word/activeX/activeX1.xml': '<a/>' } }), 'a.docx', /嵌有别的程序或对象/],
  ['an attached template', sampleDocx({ body, more: { 'word/_rels/settings.xml.rels': `<Relationships>${external('attachedTemplate', 'http://example.org/a.dotm')}</Relationships>` } }), 'a.docx', /外部模板：/],
  ['a picture from elsewhere', sampleDocx({ body, relations: external('image', 'https://example.org/a.png') }), 'a.docx', /外部图片：/],
  ['a picture, spelt otherwise', sampleDocx({ body, relations: `<Relationship Id='rIdX' Type='${R}/image' Target='\\\\host\\a.png' TargetMode='External'/>` }), 'a.docx', /外部图片：/],
  ['a link to a file', sampleDocx({ body, relations: external('hyperlink', 'file:///c:/a.exe') }), 'a.docx', /链接只能是网址/],
  ['a link that is a script', sampleDocx({ body, relations: external('hyperlink', 'java&#115;cript:x') }), 'a.docx', /链接只能是网址/],
  ['a DOCTYPE', sampleDocx({ body, more: { 'word/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' } }), 'a.docx', /不安全的声明/],
  ['a field that reads elsewhere', sampleDocx({ body: `${body}<w:p><w:r><w:instrText xml:space="preserve"> INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT "c:\\a.docx"</w:instrText></w:r></w:p>` }), 'a.docx', /这个域会去读/],
  ['marked revisions', sampleDocx({ body: `<w:p><w:ins w:id="1"><w:r><w:t>{标题}</w:t></w:r></w:ins></w:p>` }), 'a.docx', /没有接受的修订/],
  ['broken XML', sampleDocx({ body: '<w:p><w:r><w:t>{标题}</w:t></w:p></w:r>' }), 'a.docx', /内部结构有误/],
  ['no tag at all', sampleDocx({ body: p('招商简报') }), 'a.docx', /没有一个标签/],
]; // biome-ignore format: a table

describe('a file that is no template', () => {
  it.each(REFUSED)('%s is refused with what to do', async (_, file, name, says) => {
    const { findings, used } = await look(file, name);
    expect(findings.map((one) => one.says).join('\n')).toMatch(says);
    expect(findings.map((one) => one.says).join('\n')).not.toMatch(/tag|loop|error/i);
    expect(used).toEqual([]);
  });

  it('is refused in the thread as well, which ends', async () => {
    const { findings } = await inspectInThread(new Uint8Array(REFUSED[9]?.[1] ?? []), 'a.docx', 'quarterly');
    expect(findings[0]?.says).toMatch(/解开后过大/);
  });
});

describe('a file that was damaged on its way', { timeout: 120_000 }, () => {
  it('never makes the check throw, wherever it is', async () => {
    const whole = sampleDocx({
      body: p('{标题}') + tbl([p('{#重大项目}{序号}{/重大项目}')]),
      header: p('{文号}'),
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
        const damaged = new Uint8Array(whole);
        damaged[at] = value;
        const { findings } = await look(damaged);
        for (const { says } of findings) expect(says).toMatch(/[。？]$/);
      }),
      { numRuns: 150 },
    );
  });
});

describe('what may stand in a template', () => {
  it('is a link that a person follows, a workbook behind a chart, a code that only formats', async () => {
    const file = sampleDocx({
      body: `${body}<w:p><w:r><w:instrText> PAGE \\* MERGEFORMAT </w:instrText></w:r></w:p>`,
      relations: external('hyperlink', 'https://example.org/?a=1&amp;b=2'),
      more: { 'word/embeddings/Microsoft_Excel_Sheet1.xlsx': 'x' },
    });
    expect((await look(file)).findings).toEqual([]);
  });

  it('is the sample of every kind, which our own code makes', async () => {
    for (const kind of BRIEFING_KINDS) {
      const { findings, used } = await inspectTemplate(await sampleTemplate(kind), '样例.docx', kind);
      expect(findings, kind).toEqual([]);
      expect(used.length).toBeGreaterThan(12);
    }
  });

  it('is a tag that Word has split over runs, in the text, in a table, in the header', async () => {
    const file = sampleDocx({
      body:
        p('{签约', '项目', '数}') + tbl([p('{#重大', '项目}{项目名', '称}'), p('{协议资金}{/重大项', '目}')]),
      header: p('{文', '号}'),
    });
    const { findings, used } = await look(file);
    expect(findings).toEqual([]);
    expect(used).toEqual(['签约项目数', '重大项目', '重大项目/项目名称', '重大项目/协议资金', '文号']);
  });
});

describe('a wrong tag', () => {
  it('is named with its place and with the nearest that there is', async () => {
    const file = sampleDocx({
      body:
        p('{标题}') +
        p('其中{签约项目}个') +
        tbl([p('甲'), p('乙')], [p('{#重大项目}{项目名}'), p('{/重大项目}')]),
      header: p('{文') + p('{文好}'),
      footer: p('{绝对没有这样的东西}'),
    });
    const { findings } = await look(file);
    expect(findings.map(({ place, tag }) => `${place} ${tag}`)).toEqual([
      '正文第2段 {签约项目}',
      '正文第1个表第2行第1列 {项目名}',
      '页眉第1段 {文',
      '页眉第2段 {文好}',
      '页脚第1段 {绝对没有这样的东西}',
    ]);
    const says = findings.map((one) => one.says);
    expect(says[0]).toContain('“签约项目”是循环');
    expect(says[1]).toContain('是不是想写 {项目名称}？');
    expect(says[3]).toContain('是不是想写 {文号}？');
    expect(says[4]).toContain('请对照标签表改正');
  });

  it.each([
    ['{项目名称}', /只能写在循环里，例如 \{#签约项目\}/],
    ['{文字}', /只能写在循环里，例如 \{#正文段落\}/],
    ['{#标题}甲{/标题}', /“标题”不是循环/],
    ['{#重大项}{/重大项}', /没有叫“重大项”的循环。是不是想写 \{#重大项目\}/],
    ['{#段落}{文字}{/段落}', /“段落”只能放在 \{#各节\} 里面/],
    ['{#重大项目}{#关注项目}{灯}{/关注项目}{/重大项目}', /\{#关注项目\} 不能放在 \{#重大项目\} 里面/],
    ['{#签约名单}{协议}{/签约名单}', /只用于签约仪式名单/],
    ['{协议资金*2}', /不能写公式/],
    ['{constructor}', /没有叫“constructor”的标签/],
    ['{@正文}', /不能写公式、符号或代码/],
    ['{=<% %>=}', /不能写公式、符号或代码/],
    ['{签约 项目数}', /不能有空格/],
    ['{# 重大项目}{/重大项目}', /不能有空格/],
    ['{}', /没有名字/],
    ['标题}', /前面没有配对/],
    ['{标题', /后面没有配对/],
    ['{{标题}}', /后面没有配对/],
    ['｛标题｝', /全角符号/],
    ['{标题｝', /全角符号|后面没有配对/],
    ['{＃重大项目}{/重大项目}', /全角符号/],
    ['见{正文}。', /要独占一段/],
    ['{#重大项目}', /循环没有结尾。请在该结束的地方写 \{\/重大项目\}/],
    ['{/重大项目}', /前面没有 \{#重大项目\}/],
    ['{#重大项目}{/关注项目}', /前面没有 \{#关注项目\}；开着的是 \{#重大项目\}/],
    ['{#各节}{#段落}{/各节}{/段落}', /与 \{#段落\} 交叉了/],
  ])('%s is told', async (typed, says) => {
    expect((await told(p(typed))).join('\n')).toMatch(says);
  });

  it('that a link or a shape holds half of is told before it can spoil a paper', async () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    const linked = `<w:p><w:hyperlink w:anchor="a">${run('{#重大项目}')}</w:hyperlink>${run('{项目名称}{/重大项目}')}</w:p>`;
    expect((await told(linked)).join()).toMatch(/隔开了/);
    const box = `<w:p><w:r><w:t>{标</w:t></w:r><w:r><w:pict><w:txbxContent>${p('框')}</w:txbxContent></w:pict></w:r><w:r><w:t>题}</w:t></w:r></w:p>`;
    const out = await told(box + p('{期间}'));
    expect(out.join()).toMatch(/隔开了|没有叫/);
  });

  it('is told in the order in which one reads, whatever is wrong with it', async () => {
    const out = await told(p('{甲乙丙丁} {协议资金*2} {标题') + p('｛文号｝'));
    expect(out.map((one) => one.split('｜')[1])).toEqual(['{甲乙丙丁}', '{协议资金*2}', '{标题', '｛文号｝']);
  });

  const ROW = '{#关注项目}{灯}{/关注项目}';
  it.each([
    ['a loop without an end', `{#重大项目}{序号}${ROW}{#重大项目}{企业}{/重大项目}`, ['{#重大项目}']],
    ['a loop without its brace', `{#重大项目甲{序号}{项目名称}{/重大项目}${ROW}`, ['{#重大项目甲']],
    ['a loop in wide signs', '｛#重大项目｝{序号}{/重大项目}', ['｛#重大项目｝']],
    ['a loop with a wide sign', '{＃重大项目}{序号}{/重大项目}', ['{＃重大项目}']],
    ['half a wide pair', '{#重大项目｝{序号}{/重大项目}', ['{#重大项目｝']],
    ['a loop with a space', '{# 重大项目}{序号}{/重大项目}', ['{# 重大项目}']],
    ['an end without its brace', `{#重大项目}{序号}{/重大项目 ${ROW}`, ['{/重大项目 ']],
    ['an end with a space', `{#重大项目}{序号}{/ 重大项目}${ROW}`, ['{/ 重大项目}']],
    ['a name of no loop', '{#重大项}{项目名称}{/重大项}', ['{#重大项}']],
    ['a name of no loop, its end right', `{#重大项}{序号}{/重大项目}${ROW}`, ['{#重大项}']],
    ['an end of no loop', `{#重大项目}{序号}{/重大项}${ROW}`, ['{/重大项}']],
    ['a loop in another', '{#重大项目}{#关注项目}{灯}{/关注项目}{/重大项目}', ['{#关注项目}']],
    ['crossed loops', '{#各节}{#段落}{文字}{/各节}{/段落}', ['{/各节}']],
    ['an inner loop without an end', '{#各节}{节标题}{#段落}{文字}{/各节}', ['{/各节}']],
  ])('of %s is told once, not what follows from it', async (_, typed, tags) => {
    const out = await told(p('{标题}') + p(typed) + p('{正文}'));
    expect(out.map((one) => one.split('｜')[1])).toEqual(tags);
  });

  it('that stands in a loop without an end is told beside it, in reading order', async () => {
    const out = await told(p('{#重大项目}{序号}{签约人}') + p('{产值}') + p(`{文好}${ROW}`));
    expect(out.map((one) => one.split('｜')[1])).toEqual(['{#重大项目}', '{签约人}', '{产值}', '{文好}']);
  });

  it('of a loop that leaves its table is told, one through cells and rows of a table is not', async () => {
    const out = await told(tbl([p('{#重大项目}{项目名称}')]) + p('{/重大项目}'));
    expect(out.join()).toContain('开头在正文第1个表第1行第1列，结尾在别处');
    const across = await told(tbl([p('{#重大项目}')]) + tbl([p('{/重大项目}')]));
    expect(across.join()).toContain('结尾在别处');
    expect(await told(tbl([p('{#重大项目}{序号}')], [p('{项目名称}{/重大项目}')]))).toEqual([]);
    const unclosed = await told(tbl([p('表头')], [p('{#重大项目}{序号}'), p('{项目名称}')]));
    expect(unclosed).toEqual([
      '正文第1个表第2行第1列｜{#重大项目}｜循环没有结尾。请在该结束的地方写 {/重大项目}。',
    ]);
  });
});
