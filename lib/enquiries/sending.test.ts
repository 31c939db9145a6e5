import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Upload } from '../attachments/upload.ts';
import { consoleActor } from '../auth/console.ts';
import { loadDataset } from '../dataset/load.ts';
import { readDataset } from '../dataset/read.ts';
import { db } from '../db.ts';
import { withTestDatabase } from '../testing/database.ts';
import { samplePdf } from '../testing/sample-pdf.ts';
import { expireEnquiries } from './commands/expire-enquiries.ts';
import { assignEnquiry, recordStep } from './commands/handle-enquiry.ts';
import { openAttachment } from './commands/open-attachment.ts';
import { sendEnquiry } from './commands/send-enquiry.ts';
import { getEnquiry } from './queries.ts';
import { findEnquiryState } from './state.ts';

withTestDatabase();
const all = consoleActor();

const typed = {
  company: '示例隔膜有限公司',
  contactName: '示例',
  phone: '138 0000 0000',
  email: 'someone@example.org',
  message: '想了解隔膜环节的配套。',
  consent: 'yes',
};
const from = () => ({ locale: 'zh' as const, source: randomUUID() });
const pdf = (name: string, content: Buffer = samplePdf()): Upload => ({
  name,
  size: content.length,
  bytes: () => Promise.resolve(new Uint8Array(content)),
});

async function sent(more: Record<string, string> = {}, files: Upload[] = []) {
  const { reference } = await sendEnquiry({ ...typed, ...more }, from(), files);
  const { id } = await db().enquiry.findUniqueOrThrow({ where: { reference } });
  return { reference, id };
}

beforeAll(async () => {
  await loadDataset(all, await readDataset('data/fuling'));
});

describe('sending an enquiry', () => {
  it('keeps the number as it is dialled, and what it is about in the office’s words', async () => {
    const { id } = await sent({ 'about-0': 'opportunity:ev-battery/separator' });
    const one = await getEnquiry(all, id);
    expect(one.phone).toBe('+8613800000000');
    expect(one.subject).toBe('新能源汽车动力电池及轻量化材料 › 隔膜');
    expect(one.beginning).toMatchObject({ segment: 'ev-battery/separator', ecosystem: 'ev-battery' });
  });

  it('carries a shortlist as far as it is ticked, and only what is on the public side', async () => {
    const { code } = await db().project.findFirstOrThrow({ where: { releasedAt: { not: null } } });
    await db().project.update({ where: { code }, data: { releasedAt: null } });
    const list = {
      shortlist: 'yes',
      'about-0': 'segment:ev-battery/separator',
      'about-2': 'park:huigu-lake',
      'about-3': `project:${code}`,
      'about-4': 'firm:nobody',
      'about-5': 'firm:wankai',
    };
    const { id } = await sent(list);
    const one = await getEnquiry(all, id);
    expect(one.subject).toBe('意向清单（3 项）');
    expect(one.subjects.map(({ kind, id: key }) => `${kind}:${key}`)).toEqual([
      'segment:ev-battery/separator',
      'park:huigu-lake',
      'firm:wankai',
    ]);
    expect(one.beginning).toMatchObject({ segment: 'ev-battery/separator', park: 'huigu-lake' });
  });

  it('names every problem at once, in the sender’s language, and writes nothing', async () => {
    const before = await db().enquiry.count();
    const bad = { ...typed, phone: '72220000', consent: '', email: 'x' };
    const large = { ...pdf('plan.pdf'), size: 10_485_761 };
    await expect(sendEnquiry(bad, { ...from(), locale: 'en' }, [large])).rejects.toMatchObject({
      code: 'invalid',
      fields: {
        phone: expect.stringContaining('area code'),
        email: expect.any(String),
        consent: expect.any(String),
        attachments: expect.stringContaining('“plan.pdf” is larger than 10 MB'),
      },
    });
    const active = pdf('计划书.pdf', samplePdf({ catalog: '/OpenAction << /S /JavaScript /JS (x) >>' }));
    await expect(sendEnquiry(typed, from(), [pdf('a.pdf'), active])).rejects.toMatchObject({
      fields: { attachments: expect.stringContaining('“计划书.pdf”带有脚本') },
    });
    expect(await db().enquiry.count()).toBe(before);
  });

  it('is one enquiry however often the form arrives, and none from a robot', async () => {
    const before = await db().enquiry.count();
    const key = randomUUID();
    const twice = await Promise.all([1, 2, 3].map(() => sendEnquiry({ ...typed, key }, from())));
    expect(new Set(twice.map((one) => one.reference)).size).toBe(1);
    await sendEnquiry({ ...typed, website: 'x' }, from());
    expect(await db().enquiry.count()).toBe(before + 1);
  });

  it('is refused after five in an hour from one address, in the sender’s language', async () => {
    const context = { locale: 'en' as const, source: randomUUID() };
    for (let count = 0; count < 5; count++) await sendEnquiry(typed, context);
    await expect(sendEnquiry(typed, context)).rejects.toMatchObject({
      code: 'tooMany',
      message: expect.stringContaining('Too many tries'),
    });
  });
});

describe('files of an enquiry', () => {
  it('are kept as they came, handed out with a trace that names nobody, and go with the enquiry', async () => {
    const { id } = await sent({}, [pdf('../张三 13800000000.pdf'), pdf('b.pdf')]);
    expect((await getEnquiry(all, id)).attachments.map((one) => one.name)).toEqual([
      '张三 13800000000.pdf',
      'b.pdf',
    ]);
    const opened = await openAttachment(all, id, 1);
    expect(Buffer.from(opened.content).equals(samplePdf())).toBe(true);
    const events = await db().auditEvent.findMany({ where: { subjectId: id } });
    expect(events.map((event) => event.kind)).toEqual(['enquiry.received', 'enquiry.attachmentOpened']);
    expect(JSON.stringify(events.map((event) => event.data))).not.toMatch(/1380000|张三|example\.org/);
    await expect(openAttachment(all, id, 3)).rejects.toMatchObject({ code: 'notFound' });
    await expect(openAttachment(all, 'x', 1)).rejects.toMatchObject({ code: 'notFound' });
    const past = new Date(Date.now() - 366 * 86_400_000);
    await db().enquiry.update({
      where: { id },
      data: { createdAt: past, expiresAt: new Date(Date.now() - 1) },
    });
    await expect(openAttachment(all, id, 1)).rejects.toMatchObject({ code: 'notFound' });
    await expireEnquiries(all);
    expect(await db().enquiryAttachment.count({ where: { enquiryId: id } })).toBe(0);
  });
});

describe('following an enquiry', () => {
  const look = (reference: string, reach: string) => findEnquiryState({ reference, reach }, from());

  it('shows how far it is to whoever knows number and contact, and nothing of what was written', async () => {
    const { id, reference } = await sent();
    const first = await look(` ${reference.toLowerCase()} `, '+86 138-0000-0000');
    expect(first.status).toBe('received');
    expect(first.steps.map((step) => step.isDone)).toEqual([true, false, false, false]);
    expect(JSON.stringify(first)).not.toMatch(/示例|1380000|example|隔膜/);
    await recordStep(all, id, 1, { step: 'answer', text: '已电话答复' });
    const answered = await look(reference, 'Someone@Example.org');
    expect(answered.steps.map((step) => [step.isDone, Boolean(step.on)])).toEqual([
      [true, true],
      [true, true],
      [true, true],
      [false, false],
    ]);
    await recordStep(all, id, 2, { step: 'closing', text: '另有安排' });
    expect((await look(reference, '13800000000')).steps.at(-1)).toMatchObject({
      step: 'closed',
      isDone: true,
    });
    await assignEnquiry(all, id, 3, '');
  });

  it('names what it is about, in the language of who asks', async () => {
    const { reference } = await sent({ 'about-0': 'opportunity:ev-battery/separator' });
    const asked = { reference, reach: '13800000000' };
    expect((await look(reference, asked.reach)).about).toEqual([
      { kind: '招商机会', name: '新能源汽车动力电池及轻量化材料 › 隔膜' },
    ]);
    const english = await findEnquiryState(asked, { ...from(), locale: 'en' });
    expect(english.about).toEqual([{ kind: 'Opportunity', name: expect.stringMatching(/› Separator/) }]);
  });

  it('answers an unknown number, a wrong contact and an expired one alike', async () => {
    const { id, reference } = await sent();
    const said = async (number: string, reach: string) =>
      look(number, reach).then(
        () => ['found', ''],
        (error: { code: string; message: string }) => [error.code, error.message],
      );
    const unknown = await said('JH-20200101-ZZZZZZ', '13800000000');
    expect(unknown[0]).toBe('notFound');
    expect(await said(reference, '13800000001')).toEqual(unknown);
    expect(await said(reference, 'other@example.org')).toEqual(unknown);
    const past = new Date(Date.now() - 366 * 86_400_000);
    await db().enquiry.update({
      where: { id },
      data: { createdAt: past, expiresAt: new Date(Date.now() - 1) },
    });
    expect(await said(reference, '13800000000')).toEqual(unknown);
  });

  it('does not serve for guessing', async () => {
    const context = from();
    const guess = (reach: string) => findEnquiryState({ reference: 'JH-20200101-ZZZZZZ', reach }, context);
    for (let count = 0; count < 10; count++)
      await expect(guess(`1380000000${count}`)).rejects.toMatchObject({ code: 'notFound' });
    await expect(guess('13800000009')).rejects.toMatchObject({ code: 'tooMany' });
    await expect(findEnquiryState({ reference: 'x', reach: '72220000' }, from())).rejects.toMatchObject({
      fields: { reference: expect.any(String), reach: expect.stringContaining('区号') },
    });
  });
});

describe('a project in talks', () => {
  it('is never on the public side, whoever writes', async () => {
    const { id } = await db().project.findFirstOrThrow({ where: { releasedAt: { not: null } } });
    await db().project.update({ where: { id }, data: { stage: 'negotiating' } });
    expect(await db().project.findUniqueOrThrow({ where: { id } })).toMatchObject({ releasedAt: null });
    await db().project.update({ where: { id }, data: { releasedAt: new Date() } });
    expect(await db().project.findUniqueOrThrow({ where: { id } })).toMatchObject({ releasedAt: null });
  });
});
