import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { listEvents } from '../../audit/queries.ts';
import { type Actor, proveActor } from '../../auth/actor.ts';
import { consoleActor } from '../../auth/console.ts';
import { loadDataset } from '../../dataset/load.ts';
import { readDataset } from '../../dataset/read.ts';
import { db } from '../../db.ts';
import { logProject } from '../../projects/commands/log-project.ts';
import { withTestDatabase } from '../../testing/database.ts';
import { person } from '../../testing/person.ts';
import { docxText, p, sampleDocx } from '../../testing/sample-docx.ts';
import { draftBriefing } from '../commands/draft-briefing.ts';
import { issueBriefing, submitBriefing } from '../commands/issue-briefing.ts';
import { issuedFile } from '../commands/record-export.ts';
import { safeFileName, uploadTemplate } from './commands/upload-template.ts';
import {
  putTemplateInUse,
  restoreTemplate,
  retireTemplate,
  takeTemplateOutOfUse,
} from './commands/use-template.ts';
import { templateInUse } from './in-use.ts';
import { previewTemplate, templateFile } from './preview.ts';
import { getTemplate, listTemplates } from './queries.ts';

withTestDatabase();
const all = consoleActor();
let administrator: Actor;
let reviewer: Actor;
let officer: Actor;

const given = (body: string, name = '本办季报.docx', kind = 'quarterly') => ({
  kind,
  name,
  note: '试用',
  bytes: sampleDocx({ body }),
});
const upload = (body: string) => uploadTemplate(administrator, given(body));

/** Two versions that tests share: checking a file takes a thread of its own each time. */
const FILES = { 甲: given(p('甲式：{标题}，{协议资金}')), 乙: given(p('乙式：{标题}，{协议资金}')) };
const made: Partial<Record<keyof typeof FILES, Promise<{ id: string; version: number }>>> = {};
const version = (name: keyof typeof FILES) => {
  made[name] ??= uploadTemplate(administrator, FILES[name]);
  return made[name];
};
const hashOf = async (id: string) => (await getTemplate(administrator, id)).card.sha256;
const use = async (id: string) => putTemplateInUse(administrator, id, await hashOf(id));
const count = () => db().briefingTemplate.count();

async function issued(): Promise<string> {
  const { id } = await draftBriefing(officer, { kind: 'quarterly', period: '2024Q2', scope: {} });
  await submitBriefing(officer, id, 1);
  await issueBriefing(reviewer, id, 2);
  return id;
}

beforeAll(async () => {
  await loadDataset(all, await readDataset('data/fuling'));
  administrator = await person('sun', ['administrator']);
  reviewer = await person('wang', ['reviewer']);
  officer = await person('zhou', ['officer']);
  await logProject(
    all,
    {
      nameZh: '示例模板试印项目',
      firmName: '示例模板试印有限公司',
      ecosystem: 'new-materials',
      park: 'baitao',
      origin: 'domestic',
      amount: '12亿',
      signed: '2024-04-10',
      agreementKind: 'formal',
      kind: 'new',
      signingEntity: '示例模板试印有限公司',
      unitConfirmed: 'yes',
    },
    randomUUID(),
  );
});

describe('uploading a template', { timeout: 60_000 }, () => {
  it('stores nothing of one that is wrong, and says every place', async () => {
    const before = await count();
    const wrong = upload(p('{标题}') + p('{签约项目合计}') + p('{#重大项目}'));
    await expect(wrong).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('有 2 处要改'),
      detail: {
        findings: [
          { place: '正文第2段', tag: '{签约项目合计}' },
          { place: '正文第3段', tag: '{#重大项目}' },
        ],
      },
    });
    await expect(
      uploadTemplate(administrator, { ...given('', 'a.doc'), bytes: new Uint8Array(9) }),
    ).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining('没有保存') });
    await expect(uploadTemplate(administrator, given(p('{标题}'), 'a.docx', 'weekly'))).rejects.toMatchObject(
      { fields: { kind: '请选择简报种类。' } },
    );
    expect(await count()).toBe(before);
  });

  it('keeps versions, the bytes as they came, not in use, and refuses the same file twice', async () => {
    const first = await version('甲');
    const next = await version('乙');
    expect(next.version).toBe(first.version + 1);
    await expect(uploadTemplate(administrator, FILES.甲)).rejects.toMatchObject({
      message: expect.stringContaining(`第 ${first.version} 版完全相同`),
    });
    const { name, bytes } = await templateFile(administrator, first.id, true);
    expect(name).toBe('本办季报.docx');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(await hashOf(first.id));
    const cards = await listTemplates(officer);
    expect(cards.map((card) => card.version)).toEqual(expect.arrayContaining([first.version, next.version]));
    expect(cards.every((card) => !card.inUse)).toBe(true);
    const auditor = proveActor({ personId: null, name: '查', roles: ['auditor'] });
    const { events } = await listEvents(auditor);
    const uploads = events.filter((one) => one.kind === 'template.uploaded').map((one) => one.subjectId);
    expect(uploads).toEqual(expect.arrayContaining([first.id, next.id]));
  });

  it('is not changed or deleted afterwards, not even by the database user of the product', async () => {
    const { id } = await version('甲');
    const where = { id };
    await expect(
      db().briefingTemplate.update({ where, data: { content: new Uint8Array(5) } }),
    ).rejects.toThrow();
    await expect(db().briefingTemplate.update({ where, data: { note: '改' } })).rejects.toThrow();
    await expect(db().briefingTemplate.delete({ where })).rejects.toThrow();
    expect(safeFileName('C:\\模板\\..\\季报\u202e?.DOCX')).toBe('季报.docx');
  });
});

describe('a template in use', { timeout: 60_000 }, () => {
  it('is one of its kind, only after its preview was seen, and goes out of use', async () => {
    const one = await version('甲');
    const two = await version('乙');
    await expect(putTemplateInUse(administrator, one.id, '')).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('预览'),
    });
    await use(one.id);
    await use(two.id);
    await expect(use(two.id)).rejects.toMatchObject({ code: 'notAllowedMove' });
    expect(await templateInUse('quarterly')).toEqual({ id: two.id, version: two.version });
    expect(await templateInUse('monthly')).toBeNull();
    expect((await getTemplate(officer, one.id)).before?.version).toBe(two.version);
    await expect(
      db().briefingTemplate.update({ where: { id: one.id }, data: { inUse: true } }),
    ).rejects.toThrow();
    await expect(retireTemplate(administrator, two.id)).rejects.toMatchObject({ code: 'notAllowedMove' });
    await use(one.id);
    await takeTemplateOutOfUse(administrator, one.id);
    await expect(takeTemplateOutOfUse(administrator, one.id)).rejects.toMatchObject({
      code: 'notAllowedMove',
    });
    expect(await templateInUse('quarterly')).toBeNull();
    await retireTemplate(administrator, one.id);
    await expect(use(one.id)).rejects.toMatchObject({
      code: 'notAllowedMove',
      message: expect.stringContaining('已经收起'),
    });
    await restoreTemplate(administrator, one.id);
    await expect(restoreTemplate(administrator, one.id)).rejects.toMatchObject({ code: 'notAllowedMove' });
  });

  it('is put in use once when two do it at the same moment', async () => {
    const one = await version('甲');
    const two = await version('乙');
    await Promise.allSettled([use(one.id), use(two.id), use(one.id), use(two.id)]);
    expect(await db().briefingTemplate.count({ where: { kind: 'quarterly', inUse: true } })).toBe(1);
    const now = await templateInUse('quarterly');
    await takeTemplateOutOfUse(administrator, now?.id ?? '');
  });
});

describe('the preview', { timeout: 60_000 }, () => {
  it('shows the example to who may not read the ledger, the newest briefing to who may', async () => {
    const { id } = await uploadTemplate(
      administrator,
      given(p('{标题}{协议资金}{#重大项目}{项目名称}{/重大项目}'), 'm.docx', 'monthly'),
    );
    const before = await previewTemplate(officer, id);
    expect(before.isExample).toBe(true);
    await draftBriefing(officer, { kind: 'monthly', period: '2024M04', scope: {} });
    const own = await previewTemplate(officer, id);
    expect(own.isExample).toBe(false);
    expect(own.outline).toContainEqual({ kind: 'text', name: '协议资金', value: '12.00亿元' });
    expect(own.outline).toContainEqual({
      kind: 'loop',
      name: '重大项目',
      total: 1,
      columns: ['项目名称'],
      rows: [['示例模板试印项目']],
    });
    const { bytes } = await templateFile(officer, id, false);
    expect(docxText(bytes)).toContain('12.00亿元');
    const kept = await previewTemplate(administrator, id);
    expect(kept.isExample).toBe(true);
    expect(JSON.stringify(kept)).not.toContain('示例模板试印项目');
    expect(docxText((await templateFile(administrator, id, false)).bytes)).not.toContain('示例模板试印项目');
  });
});

describe('an issued briefing', { timeout: 60_000 }, () => {
  it('keeps the template of its day, byte for byte, whatever is put in use later', async () => {
    const old = await version('甲');
    const later = await version('乙');
    const without = await issued();
    await use(old.id);
    const id = await issued();
    const first = await issuedFile(officer, id, 'template');
    await use(later.id);
    const again = await issuedFile(officer, id, 'template');
    expect(docxText(first ?? new Uint8Array())).toContain('甲式：涪陵区2024年二季度招商引资简报，12.00亿元');
    expect(Buffer.compare(Buffer.from(first ?? []), Buffer.from(again ?? []))).toBe(0);
    await takeTemplateOutOfUse(administrator, later.id);
    const unopened = await issuedFile(officer, without, 'template').catch((error: unknown) => error);
    expect(unopened).toMatchObject({ code: 'invalid', message: expect.stringContaining('没有本办模板') });
    expect(await issuedFile(officer, without, 'docx')).not.toBeNull();
  });

  it('that was not downloaded in its template before a change still comes in the old one', async () => {
    const old = await version('甲');
    const later = await version('乙');
    await use(old.id);
    const id = await issued();
    await use(later.id);
    expect(docxText((await issuedFile(officer, id, 'template')) ?? new Uint8Array())).toContain('甲式：');
    await takeTemplateOutOfUse(administrator, later.id);
  });
});
