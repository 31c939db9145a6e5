import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordEvent } from '../audit/record.ts';
import { consoleActor } from '../auth/console.ts';
import { addPerson } from '../auth/people.ts';
import { loadDataset } from '../dataset/load.ts';
import { readDataset } from '../dataset/read.ts';
import { db } from '../db.ts';
import { loadDemo } from '../demo/load.ts';
import { recordStep } from '../enquiries/commands/handle-enquiry.ts';
import { sendEnquiry } from '../enquiries/commands/send-enquiry.ts';
import { logProject } from '../projects/commands/log-project.ts';
import { exerciseApi } from '../testing/api-client.ts';
import { HERE, inProcess } from '../testing/api-in-process.ts';
import { withTestDatabase } from '../testing/database.ts';
import {
  CREDIT_CODE,
  FIGURES,
  MARK,
  type Planting,
  plantProjects,
  plantSecrets,
} from '../testing/planted-secrets.ts';
import { samplePdf } from '../testing/sample-pdf.ts';
import { OPERATIONS } from './operations.ts';

process.env.API_REQUESTS_PER_MINUTE = '1000000';
withTestDatabase();
const all = consoleActor();
let planting: Planting;

/** Something of everything that the office keeps to itself. */
async function fillOffice(): Promise<void> {
  await addPerson(all, { username: 'secret-officer', name: '某专员', roles: ['officer'] });
  const attachment = {
    name: 'a.pdf',
    size: samplePdf().length,
    bytes: async () => new Uint8Array(samplePdf()),
  };
  const enquiry = {
    company: '示例有限公司',
    contactName: '示例',
    phone: '13800000000',
    email: 'a@example.org',
    message: '想了解隔膜环节',
    consent: 'yes',
    about: 'firm:wankai',
    key: randomUUID(),
  };
  const { reference } = await sendEnquiry(enquiry, { locale: 'zh', source: 'test' }, [attachment]);
  const { id } = await db().enquiry.findUniqueOrThrow({ where: { reference } });
  await recordStep(all, id, 1, { step: 'note', text: '先看资料' });
  const talks = {
    stage: 'negotiating',
    firmName: '示例在谈有限公司',
    nameZh: '示例在谈项目',
    origin: 'domestic',
    bound: 'undisclosed',
    ecosystem: 'ev-battery',
    firstContact: '2026-01-05',
  };
  await logProject(all, talks, randomUUID());
}

beforeAll(async () => {
  await loadDataset(all, await readDataset('data/fuling'));
  await loadDemo(all);
  await fillOffice();
  await plantProjects();
  planting = await plantSecrets();
  await db().$transaction((tx) =>
    recordEvent(tx, all, { kind: 'demo.loaded', subject: 'x', data: { projects: 0 } }),
  ); // kept answers go
});

describe('what the office keeps to itself', () => {
  it('was planted in every column that is not declared public', () => {
    expect(planting.refused).toEqual([]);
    expect(planting.planted.length).toBeGreaterThan(60);
    for (const column of [
      'project.internal_note',
      'project.signing_entity',
      'fund_receipt.evidence',
      'enquiry.phone',
      'enquiry.message',
      'enquiry_attachment.name',
      'person.name',
    ])
      expect(planting.planted).toContain(column);
  });

  it('stands in no byte of any answer, on no page of any list, as JSON or CSV', async () => {
    const { bodies, problems, called } = await exerciseApi({
      base: HERE,
      adapter: inProcess,
      pageSize: 37,
      mostPages: 1000,
      mostItems: 10_000,
    });
    expect(problems).toEqual([]);
    expect(called.size).toBe(OPERATIONS.length);
    const text = bodies.join('\n');
    expect(text.length).toBeGreaterThan(100_000);
    for (const secret of [MARK, CREDIT_CODE, ...FIGURES, ...FIGURES.map((one) => one.replace(/\.\d+$/, ''))])
      expect(text.includes(secret), secret).toBe(false);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/); // no id of a row
    expect(text).not.toMatch(/internalNote|ownerId|contactName|creditCode/);
  }, 180_000);
});
