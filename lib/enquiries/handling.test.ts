import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { proveActor } from '../auth/actor.ts';
import { consoleActor } from '../auth/console.ts';
import { addPerson } from '../auth/people.ts';
import { loadDataset } from '../dataset/load.ts';
import { readDataset } from '../dataset/read.ts';
import { db } from '../db.ts';
import { logProject } from '../projects/commands/log-project.ts';
import { listReminders } from '../reminders/queries.ts';
import { withTestDatabase } from '../testing/database.ts';
import { expireEnquiries } from './commands/expire-enquiries.ts';
import { assignEnquiry, recordStep } from './commands/handle-enquiry.ts';
import { sendEnquiry } from './commands/send-enquiry.ts';
import { getEnquiry, listEnquiries } from './queries.ts';

withTestDatabase();
const all = consoleActor();
let handler: ReturnType<typeof proveActor>;

const past = (days: number) => new Date(Date.now() - days * 86_400_000);

async function arrived(company: string) {
  const { reference } = await sendEnquiry(
    {
      company,
      contactName: '测试人',
      phone: '13800000000',
      message: '想了解隔膜环节的配套。',
      consent: 'yes',
      about: 'segment:ev-battery/separator',
      aboutLabel: '隔膜',
    },
    { locale: 'zh', source: randomUUID() },
  );
  return db().enquiry.findUniqueOrThrow({ where: { reference } });
}

beforeAll(async () => {
  await loadDataset(all, await readDataset('data/fuling'));
  await addPerson(all, { username: 'handler', name: '经办', roles: ['officer'] });
  const { id } = await db().person.findUniqueOrThrow({ where: { username: 'handler' } });
  handler = proveActor({ personId: id, name: '经办', roles: ['officer'] });
});

describe('handling an enquiry', () => {
  it('stops each clock once, keeps a log, and takes a handler along', async () => {
    const { id } = await arrived('示例一号材料有限公司');
    await recordStep(handler, id, 1, { step: 'answer', text: '已电话答复，约下周来访' });
    const first = await getEnquiry(all, id);
    expect(first).toMatchObject({ status: 'answered', handler: { name: '经办' }, version: 2 });
    expect(first.clocks.map((clock) => clock.state)).toEqual(['onTime', 'waiting', 'waiting']);
    await recordStep(handler, id, 2, { step: 'assessment', text: '符合产业方向' });
    await recordStep(handler, id, 3, { step: 'answer', text: '补充材料' });
    const after = await getEnquiry(all, id);
    expect(after.clocks[0]?.doneAt).toEqual(first.clocks[0]?.doneAt);
    expect(after.notes.map((note) => note.what)).toEqual(['已答复来询者', '研判结论', '已答复来询者']);
  });

  it('refuses two people at once, empty words, and steps on a closed one', async () => {
    const { id } = await arrived('示例二号材料有限公司');
    await recordStep(handler, id, 1, { step: 'note', text: '先看资料' });
    await expect(recordStep(all, id, 1, { step: 'note', text: '同时看' })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(recordStep(all, id, 2, { step: 'note', text: ' ' })).rejects.toMatchObject({
      code: 'invalid',
      fields: { text: expect.any(String) },
    });
    await recordStep(all, id, 2, { step: 'closing', text: '来询者另有安排' });
    await expect(recordStep(all, id, 3, { step: 'answer', text: '再答复' })).rejects.toMatchObject({
      code: 'notAllowedMove',
    });
    expect((await listEnquiries(all, { closed: true })).map((row) => row.id)).toContain(id);
    await recordStep(all, id, 3, { step: 'reopening', text: '来询者又联系了' });
    await expect(assignEnquiry(all, id, 4, randomUUID())).rejects.toMatchObject({ code: 'invalid' });
    await assignEnquiry(all, id, 4, handler.personId ?? '');
    expect((await listEnquiries(handler, { mine: true })).map((row) => row.id)).toContain(id);
  });

  it('becomes a project in talks once, linked on both sides', async () => {
    const { id } = await arrived('示例三号材料有限公司');
    const { beginning } = await getEnquiry(all, id);
    expect(beginning).toMatchObject({
      stage: 'negotiating',
      firmName: '示例三号材料有限公司',
      segment: 'ev-battery/separator',
    });
    const typed = {
      ...beginning,
      nameZh: '示例三号隔膜项目',
      origin: 'domestic',
      bound: 'undisclosed',
      enquiry: id,
    };
    const project = await logProject(handler, typed, randomUUID());
    expect(await getEnquiry(all, id)).toMatchObject({ project: { id: project.id, code: project.code } });
    const again = { ...typed, nameZh: '示例三号另一个隔膜项目', notDuplicate: 'yes' };
    await expect(logProject(handler, again, randomUUID())).rejects.toMatchObject({ code: 'conflict' });
    expect(await db().project.count({ where: { nameZh: '示例三号另一个隔膜项目' } })).toBe(0);
  });

  it('stands among the reminders: nobody’s for everybody, then only for the one who took it', async () => {
    const texts = async (actor: typeof all) =>
      (await listReminders(actor)).map((one) => `${one.text} ${one.isLate}`);
    const { id } = await arrived('示例五号材料有限公司');
    expect(await texts(handler)).toContain('咨询还没有人接 false');
    await db().enquiry.update({ where: { id }, data: { consentAt: past(2), createdAt: past(2) } });
    expect(await texts(handler)).toContain('咨询还没有人接 true');
    await assignEnquiry(all, id, 1, handler.personId ?? '');
    expect(await texts(handler)).toContain('我经办的咨询已超时 true');
    expect((await texts(all)).join()).not.toContain('我经办');
  });

  it('goes with its log when its day has come; the project stays', async () => {
    const { id } = await arrived('示例四号材料有限公司');
    await recordStep(handler, id, 1, { step: 'note', text: '到期测试' });
    await db().enquiry.update({
      where: { id },
      data: { consentAt: past(366), createdAt: past(366), expiresAt: past(1) },
    });
    expect(await expireEnquiries(all)).toBe(1);
    expect(await db().enquiryNote.count({ where: { enquiryId: id } })).toBe(0);
    await expect(getEnquiry(all, id)).rejects.toMatchObject({ code: 'notFound' });
  });
});
