import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { figureKey } from '../../figures/figure.ts';
import { printed, savedAgain } from '../../testing/libreoffice.ts';
import { inFolder, paperTools } from '../../testing/paper.ts';
import { docxText, p, sampleDocx, tbl } from '../../testing/sample-docx.ts';
import { runsText } from '../collect-figures.ts';
import type { Briefing } from '../document.ts';
import { exampleBriefing } from '../example.ts';
import { BRIEFING_KINDS } from '../kinds.ts';
import { renderInTemplate } from '../render.ts';
import { fillTemplate } from '../renderers/template.ts';
import { FIGURE_FIELDS } from './figure-fields.ts';
import { inspectTemplate } from './inspect.ts';
import { LOOPS } from './loops.ts';
import { sampleTemplate } from './sample.ts';
import { columnNames, FIELD_NAMES, valuesFor, vocabularyHelp } from './vocabulary.ts';

const briefing = exampleBriefing();
const quiet: Briefing = { ...briefing, containsDemo: false };
const filled = (body: string, on: Briefing = quiet) => docxText(fillTemplate(on, sampleDocx({ body })));
const textOf = (key: string) => briefing.figures.find((one) => one.key === key)?.text ?? expect.fail(key);
const paragraphs = briefing.blocks.filter((block) => block.type === 'paragraph');

describe('the vocabulary', () => {
  it('names nothing twice and prints a text for every name, whatever the briefing holds', () => {
    const help = vocabularyHelp();
    const fields = [...help.texts, ...help.figures].flatMap(({ name, also }) => [name, ...also]);
    const loops = LOOPS.flatMap(({ name, also = [] }) => [name, ...also]);
    expect(new Set([...fields, ...loops]).size).toBe(fields.length + loops.length);
    for (const kind of BRIEFING_KINDS)
      for (const projects of [0, 30]) {
        const values = valuesFor(exampleBriefing(projects, kind), new Set(loops));
        for (const name of FIELD_NAMES) expect(values[name], name).toEqual(expect.any(String));
        for (const name of loops) expect(values[name], name).toEqual(expect.any(Array));
        expect(JSON.stringify(values)).not.toMatch(/undefined|NaN|null/);
      }
  });

  it('keeps every name that templates of the office may hold (decision 014)', () => {
    const kept =
      '标题 红头 文号 发文机关 成文日期 期间 起止日期 上年同期 截至 地区 范围 种类 口径 出处 演示标记 正文 签约项目数 协议资金 合同金额 同比 环比 项目数同比 协议资金同比 协议资金环比 到位资金 到位资金同比 工业项目数 工业协议资金 履约率 开工率 投产率 资金到位率 序时进度 协议资金.数值';
    for (const name of kept.split(' ')) expect(FIELD_NAMES, name).toContain(name);
    const loops =
      '正文段落 各节 签约项目 重大项目 框架协议 关注项目 分生态圈 分园区 分来源地 分建设性质 分投资规模 分阶段 规划目标 公布对照 项目情况 签约名单 注释 数字索引';
    expect(LOOPS.map(({ name }) => name)).toEqual(expect.arrayContaining(loops.split(' ')));
  });

  it('names the columns of each loop in the order of the table that it repeats', () => {
    const values = valuesFor(briefing, new Set(LOOPS.map(({ name }) => name)));
    const [annex] = briefing.annexes;
    const rows = values.签约项目;
    if (!Array.isArray(rows) || !annex) expect.fail('no rows');
    expect(
      rows.map((row) => LOOPS.find(({ name }) => name === '签约项目')?.columns.map(({ name }) => row[name])),
    ).toEqual(annex.rows.filter(({ total }) => !total).map(({ cells }) => cells));
    for (const [name, id] of [
      ['分生态圈', 'structure.ecosystem.table'],
      ['分投资规模', 'structure.class.table'],
      ['分阶段', 'structure.stage.table'],
    ] as const) {
      const block = briefing.blocks.find((one) => one.id === id);
      const loop = LOOPS.find((one) => one.name === name);
      const own = values[name];
      if (block?.type !== 'table' || !Array.isArray(own) || !loop) expect.fail(name);
      expect(own.map((row) => columnNames(loop).map((column) => row[column]))).toEqual(
        block.table.rows.map(({ cells }) => cells),
      );
    }
  });

  it('has each figure as the document prints it: no number of its own', () => {
    const values = valuesFor(briefing, new Set());
    const known = new Map(briefing.figures.map(({ key, text }) => [key, text]));
    expect(values.协议资金).toBe(known.get('amount'));
    expect(values.合同金额).toBe(known.get('amount'));
    expect(values.同比).toBe(known.get('growth'));
    expect(values.工业项目数).toBe(known.get('count_sector-industrial'));
    expect(values.履约率).toBe(known.get('rate_standing-cohort_reached-performed*standing-cohort'));
    expect(`${values['协议资金.数值']}亿元`).toBe(known.get('amount'));
    const shared = FIGURE_FIELDS.filter(({ spec }) => known.has(figureKey(spec)));
    expect(shared.length).toBeGreaterThan(15);
    for (const { name, spec } of shared) expect(values[name], name).toBe(known.get(figureKey(spec)));
  });
});

describe('a filled template', () => {
  it('has values where tags were, also those that Word has split, and keeps the rest', () => {
    const out = filled(p('{标', '题}') + p('共', '{签约项', '目数', '}、{协议资金}，{协议资金', '同比}。'));
    expect(out).toContain(briefing.title);
    expect(out).toContain(`共${textOf('count')}、${textOf('amount')}，${textOf('growth')}。`);
    expect(out).not.toMatch(/[{}]/);
  });

  it('repeats a row for each project, with long names and rare characters whole', () => {
    const out = fillTemplate(
      quiet,
      sampleDocx({
        body: tbl(
          [p('序号'), p('项目')],
          [p('{#签约', '项目}{序号}'), p('{项目名称}，{合同金额}{/签约项目}')],
        ),
      }),
    );
    const [annex] = briefing.annexes;
    const text = docxText(out);
    const projects = annex?.rows.filter(({ total }) => !total) ?? [];
    for (const { cells } of projects) expect(text).toContain(`${cells[0]}\n${cells[2]}，${cells[7]}\n`);
    expect(text).toContain('喆镕䶮');
    expect((new PizZip(out).file('word/document.xml')?.asText() ?? '').match(/<w:tr>/g)).toHaveLength(
      projects.length + 1,
    );
  });

  it('has the whole text in the style of one paragraph, or section by section', () => {
    const out = fillTemplate(quiet, sampleDocx({ body: p('前') + p('{正', '文}') + p('后') }));
    const lines = docxText(out).split('\n');
    const wanted = briefing.blocks.flatMap((block) =>
      block.type === 'heading' ? [block.text] : block.type === 'paragraph' ? [runsText(block.runs)] : [],
    );
    expect(lines.filter(Boolean)).toEqual(['前', ...wanted, '后']);
    expect(
      (new PizZip(out).file('word/document.xml')?.asText() ?? '').match(/<w:jc w:val="both"\/>/g),
    ).toHaveLength(wanted.length + 2);
    const apart = docxText(
      fillTemplate(
        quiet,
        sampleDocx({
          body: p('{#各节}') + p('【{节标题}】') + p('{#段落}') + p('{文字}') + p('{/段落}') + p('{/各节}'),
        }),
      ),
    );
    expect(apart).toContain('【一、总体情况】');
    for (const block of paragraphs)
      expect(apart).toContain(block.type === 'paragraph' ? runsText(block.runs) : '');
  });

  it('marks its notes only where it prints them', () => {
    expect(filled(p('{正文}'))).not.toContain('〔1〕');
    const noted = filled(p('{正文}') + p('{#注释}') + p('{注号}{注文}') + p('{/注释}'));
    expect(noted.match(/〔1〕/g)).toHaveLength(2);
  });

  it('says a dash or nothing where the briefing has nothing, and what stands between {^ and {/}', () => {
    const none = { ...exampleBriefing(0), containsDemo: false };
    const body =
      p('{签约到开工天数}，{协议资金同比}，{签约项目数全年目标}，{演示标记}') +
      p('{^重大项目}没有。{/重大项目}') +
      tbl([p('表头')], [p('{#重大项目}{序号}{/重大项目}')]);
    const out = filled(body, none);
    expect(out).toContain('—，无可比基数，—，\n没有。\n表头');
    expect(out).not.toMatch(/undefined|[{}]/);
  });

  it('says on every page that it holds invented projects, whether or not the template has a header', () => {
    for (const header of [undefined, p('{地区}')]) {
      const zip = new PizZip(
        fillTemplate(briefing, sampleDocx({ body: p('{标题}'), ...(header ? { header } : {}) })),
      );
      const xml = zip.file('word/document.xml')?.asText() ?? '';
      const relations = zip.file('word/_rels/document.xml.rels')?.asText() ?? '';
      for (const type of ['default', 'first', 'even']) {
        const id = new RegExp(`<w:headerReference [^>]*w:type="${type}"[^>]*r:id="([^"]+)"`).exec(xml)?.[1];
        const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(relations)?.[1];
        expect(zip.file(`word/${target}`)?.asText(), type).toContain('演示数据：含虚构项目');
      }
    }
    expect(fillTemplate(quiet, sampleDocx({ body: p('{标题}') }))).not.toContain('header-demo');
  });

  it('is the same to the byte each time, in this process and from the worker, and names the office as its author', async () => {
    const template = await sampleTemplate('quarterly');
    const one = fillTemplate(briefing, template);
    await new Promise((resolve) => setTimeout(resolve, 2100)); // zip dates go by two seconds
    const other = await renderInTemplate(briefing, template);
    expect(Buffer.compare(Buffer.from(one), Buffer.from(other))).toBe(0);
    const core = new PizZip(one).file('docProps/core.xml')?.asText();
    expect(core).toContain(`<dc:creator>${briefing.issuer}</dc:creator>`);
    expect(core).toContain('2023-07-03T02:00:00Z');
  });

  it.skipIf(!paperTools() && !process.env.CI)(
    'comes through a word processor: edited there, checked, filled, printed with the figures of the document',
    { timeout: 180_000 },
    async () => {
      const template = savedAgain(await sampleTemplate('quarterly'));
      expect((await inspectTemplate(template, '本办.docx', 'quarterly')).findings).toEqual([]);
      const pdf = printed(fillTemplate(briefing, template), 'docx');
      const text = inFolder((folder) => {
        writeFileSync(join(folder, 'it.pdf'), pdf);
        return execFileSync('pdftotext', ['-raw', join(folder, 'it.pdf'), '-'], { encoding: 'utf8' });
      }).replace(/\s/g, '');
      for (const key of [
        'count',
        'amount',
        'growth',
        'count_sector-industrial',
        'rate_standing-cohort_reached-performed*standing-cohort',
      ])
        expect(text).toContain(textOf(key));
      expect(text).toContain('喆镕䶮');
      expect(text).toContain(briefing.title);
      expect(text.match(/演示数据：含虚构项目/g)?.length ?? 0).toBeGreaterThan(2);
      expect(text).not.toMatch(/[{}]/);
    },
  );
});
