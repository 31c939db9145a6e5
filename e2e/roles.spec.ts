import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { mayDo, type Permission, ROLES } from '../lib/auth/permissions';
import { signInAs } from './people';

/** Office page → what it needs; null = every signed-in person. */
const PAGES: Record<string, Permission | null> = {
  '/office': null,
  '/office/account': null,
  '/office/ledger': 'ledger.read',
  '/office/ledger/print?demo=without': 'ledger.read',
  '/office/ledger/new': 'project.log',
  '/office/ledger/new?from=text': 'project.log',
  '/office/ledger/import': 'import.run',
  '/office/watch': 'ledger.read',
  [`/office/projects/${randomUUID()}/compare?from=x&to=y`]: 'ledger.read',
  '/office/watch/cohorts': 'ledger.read',
  '/office/figures?period=2023Q1&figure=count': 'ledger.read',
  '/office/figures/rules': 'ledger.read',
  [`/office/projects/${randomUUID()}/as-of?at=2026-01-01T00:00:00Z`]: 'ledger.read',
  [`/office/briefings/${randomUUID()}/figures/1`]: 'briefing.draft',
  '/office/firms': 'ledger.read',
  '/office/firms/merge': 'ledger.read',
  '/office/briefings': 'briefing.draft',
  '/office/briefings/preview?period=2023Q1': 'briefing.draft',
  [`/office/briefings/${randomUUID()}`]: 'briefing.draft',
  [`/office/briefings/${randomUUID()}/edit`]: 'briefing.draft',
  [`/office/briefings/${randomUUID()}/restatement`]: 'briefing.draft',
  '/office/check': 'ledger.read',
  '/office/enquiries': 'enquiry.handle',
  '/office/opportunities': 'ledger.read',
  '/office/chains': 'chain.edit',
  '/office/chains/ev-battery': 'chain.edit',
  '/office/people': 'person.manage',
  '/office/settings': 'demo.manage',
  '/office/settings/templates': 'template.read',
  [`/office/settings/templates/${randomUUID()}`]: 'template.read',
  '/office/history': 'audit.read',
};

/** Server action → what it needs, and a form that writes nothing; null = every signed-in person. */
const ACTIONS: Record<string, { needs: Permission | null; form: Record<string, string> }> = {
  keepDraft: { needs: 'briefing.draft', form: { period: '2023Q1' } },
  saveText: { needs: 'briefing.draft', form: { id: randomUUID(), version: '1' } },
  takeStep: { needs: 'briefing.draft', form: { id: randomUUID(), version: '1', what: 'discard' } },
  share: { needs: 'briefing.issue', form: { id: randomUUID(), purpose: '会议', days: '7' } },
  stopSharing: { needs: 'briefing.issue', form: { shareId: randomUUID() } },
  workCalendar: { needs: 'settings.manage', form: { holidays: '某日', workedWeekends: '' } },
  check: { needs: 'ledger.read', form: { text: '' } },
  handle: { needs: 'enquiry.handle', form: { id: randomUUID(), version: '1', step: 'note', text: '备注' } },
  assign: { needs: 'enquiry.handle', form: { id: randomUUID(), version: '1' } },
  log: { needs: 'project.log', form: { key: randomUUID() } },
  add: { needs: 'person.manage', form: {} },
  manage: { needs: 'person.manage', form: { id: randomUUID(), what: 'disable' } },
  edit: { needs: 'project.edit', form: { projectId: randomUUID(), version: '1' } },
  advance: { needs: 'project.advance', form: { projectId: randomUUID(), version: '1', toStage: 'full' } },
  receive: { needs: 'receipt.record', form: { projectId: randomUUID() } },
  review: { needs: 'project.release', form: { projectId: randomUUID(), version: '1', what: 'release' } },
  extract: { needs: 'project.log', form: { text: '' } },
  explain: { needs: 'project.edit', form: { projectId: randomUUID() } },
  upload: { needs: 'import.run', form: {} },
  remap: { needs: 'import.run', form: { id: randomUUID() } },
  fix: { needs: 'import.run', form: { id: randomUUID(), number: '1' } },
  decide: { needs: 'import.run', form: { id: randomUUID(), number: '1', choice: 'skip' } },
  settle: { needs: 'import.undo', form: { id: randomUUID(), what: 'undo' } },
  demo: { needs: 'demo.manage', form: { what: 'load' } },
  keepView: { needs: 'project.edit', form: { name: '', query: '' } },
  dropView: { needs: 'project.edit', form: { id: randomUUID() } },
  clocks: { needs: 'settings.manage', form: {} },
  letterhead: { needs: 'settings.manage', form: { numbering: '' } },
  sendTemplate: { needs: 'settings.manage', form: { kind: 'quarterly' } },
  settleTemplate: { needs: 'settings.manage', form: { what: 'use', id: randomUUID() } },
  yearTargets: { needs: 'settings.manage', form: {} },
  editChain: { needs: 'chain.edit', form: { what: 'undo', ecosystem: 'none' } },
  opportunity: {
    needs: 'opportunity.release',
    form: { ecosystem: 'none', segment: 'none', version: '0', status: 'wanted' },
  },
  merge: { needs: 'firm.merge', form: { keptId: randomUUID(), goneId: randomUUID(), reason: '依据说明' } },
  separate: { needs: 'firm.merge', form: { id: randomUUID() } },
  change: { needs: null, form: { current: 'x', password: 'y' } },
};
/** Route that the grid asks → what it needs; what is sent is refused as incomplete to those who may. */
const ROUTES: { method: 'get' | 'post'; path: string; needs: Permission }[] = [
  { method: 'get', path: '/api/office/ledger?limit=1', needs: 'ledger.read' },
  { method: 'get', path: '/api/office/figures?period=2023Q1&figure=count&format=csv', needs: 'ledger.read' },
  { method: 'get', path: '/api/office/ledger?what=summary', needs: 'ledger.read' },
  { method: 'get', path: '/api/office/projects/similar?name=隔膜', needs: 'ledger.read' },
  { method: 'get', path: '/api/office/ledger/undo', needs: 'project.edit' },
  { method: 'post', path: '/api/office/ledger/undo', needs: 'project.edit' },
  { method: 'post', path: '/api/office/ledger/cells', needs: 'project.edit' },
  { method: 'post', path: '/api/office/ledger/stages', needs: 'project.advance' },
  { method: 'post', path: '/api/office/ledger/export?q=none', needs: 'ledger.read' },
  { method: 'get', path: `/api/office/templates/${randomUUID()}`, needs: 'template.read' },
  { method: 'get', path: '/api/office/templates/sample?kind=monthly', needs: 'template.read' },
  { method: 'get', path: `/api/office/enquiries/${randomUUID()}/attachments/1`, needs: 'enquiry.handle' },
];
const BODIES: Record<string, object> = {
  '/api/office/ledger/cells': {
    data: { label: 'x', edits: [{ id: randomUUID(), version: 1, cells: { landMu: 'x' } }] },
  },
  '/api/office/ledger/stages': { data: { projects: [{ id: randomUUID(), version: 1 }], typed: {} } },
  '/api/office/ledger/export?q=none': { multipart: { format: 'csv' } },
};
const FOR_EVERYBODY = ['signIn', 'signOut', 'send', 'look'];

type Manifest = { node: Record<string, { exportedName: string; workers: Record<string, unknown> }> };
const manifest: Manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8'));
const actions = Object.entries(manifest.node).map(([id, { exportedName, workers }]) => {
  const page = Object.keys(workers)[0] ?? '';
  const path = page
    .replace(/^app/, '')
    .replace(/\/\([^)]*\)/g, '')
    .replace(/\/page$/, '');
  return { id, name: exportedName, path: path.replace('[id]', randomUUID()).replace('[slug]', 'ev-battery') };
});

/** Calls a server action as the browser would, whatever page its form stands on. */
async function call(
  request: APIRequestContext,
  { id, path }: { id: string; path: string },
  form: Record<string, string>,
  origin: string | undefined,
) {
  const fields = new FormData(); // in this order: the call itself comes after what it names
  for (const [name, value] of Object.entries(form)) fields.append(`_1_${name}`, value);
  fields.append('0', '[{"status":"idle"},"$K1"]');
  const reply = await request.post(path, {
    headers: { 'next-action': id, accept: 'text/x-component', ...(origin ? { origin } : {}) },
    multipart: fields,
    maxRedirects: 0,
  });
  return reply.text();
}

test('every server action of the build stands in the table', () => {
  const names = actions.map((action) => action.name).sort();
  expect(names).toEqual([...Object.keys(ACTIONS), ...FOR_EVERYBODY].sort());
});

for (const role of ROLES) {
  test(`${role}: pages, prefetches, routes and actions open as the role table says`, async ({
    page,
    baseURL,
  }) => {
    await signInAs(page, role);
    const { request } = page;
    for (const [path, needs] of Object.entries(PAGES)) {
      const allowed = needs === null || mayDo([role], needs);
      for (const headers of [{}, { rsc: '1' }, { rsc: '1', 'next-router-prefetch': '1' }]) {
        const body = await (await request.get(path, { headers })).text();
        if (!('next-router-prefetch' in headers))
          expect.soft(body.includes('没有权限'), `${path} ${JSON.stringify(headers)}`).toBe(!allowed);
        if (!allowed) expect.soft(body, path).not.toMatch(/FU-\d{4}-\d{4}|YS-\d{4}Q\d/);
      }
    }
    const draft = await request.get('/api/office/briefings?period=2023Q1&format=xlsx');
    expect.soft(draft.status()).toBe(mayDo([role], 'briefing.draft') ? 200 : 403);
    const logged = await request.post('/api/office/projects', {
      headers: { origin: baseURL ?? '' },
      data: {},
    });
    expect.soft(logged.status()).toBe(mayDo([role], 'project.log') ? 422 : 403);
    for (const { method, path, needs } of ROUTES) {
      const reply = await request[method](path, { headers: { origin: baseURL ?? '' }, ...BODIES[path] });
      expect.soft(reply.status() !== 403, `${method} ${path} ${reply.status()}`).toBe(mayDo([role], needs));
      expect.soft(reply.status(), path).toBeLessThan(500);
    }
    for (const action of actions) {
      const row = ACTIONS[action.name];
      if (!row) continue;
      const allowed = row.needs === null || mayDo([role], row.needs);
      const said = await call(request, action, row.form, baseURL);
      expect
        .soft(said.includes('"code":"notPermitted"'), `${action.name}: ${said.slice(0, 300)}`)
        .toBe(!allowed);
    }
  });
}

test('nobody gets in without signing in, nor from another site', async ({ page, request, baseURL }) => {
  for (const path of Object.keys(PAGES)) {
    const reply = await request.get(path, { maxRedirects: 0 });
    expect.soft(reply.status(), path).toBe(307);
  }
  expect((await request.get('/api/office/briefings?period=2023Q1&format=xlsx')).status()).toBe(401);
  for (const { method, path } of ROUTES) {
    const reply = await request[method](path, { headers: { origin: baseURL ?? '' }, ...BODIES[path] });
    expect.soft(reply.status(), path).toBe(401);
  }
  const guest = { headers: { origin: baseURL ?? '' }, data: {} };
  expect((await request.post('/api/office/projects', guest)).status()).toBe(401);
  for (const action of actions) {
    const row = ACTIONS[action.name];
    if (row) expect.soft(await call(request, action, row.form, baseURL)).toContain('"code":"notSignedIn"');
  }
  await signInAs(page, 'officer,reviewer');
  for (const action of actions) {
    const row = ACTIONS[action.name];
    if (!row) continue;
    const missing = await call(page.request, action, row.form, undefined);
    expect.soft(missing, action.name).toContain('请求来源不明');
    const foreign = await call(page.request, action, row.form, 'https://evil.example');
    expect.soft(foreign, action.name).not.toContain('"status":"done"');
  }
});

test('twenty posts of one form log one project; a foreign post none', async ({ page, baseURL }) => {
  await signInAs(page, 'officer');
  const firm = `示例${Math.random().toString(36).slice(2, 8)}复合材料有限公司`;
  const data = {
    nameZh: `${firm.slice(0, 8)}连投项目`,
    firmName: firm,
    ecosystem: 'new-materials',
    park: 'baitao',
    origin: 'domestic',
    amount: '3000万',
    signed: '2024-05-01',
    agreementKind: 'formal',
    kind: 'new',
    signingEntity: firm,
  };
  const headers = { 'idempotency-key': randomUUID(), origin: baseURL ?? '' };
  const posts = Array.from({ length: 20 }, () =>
    page.request.post('/api/office/projects', { headers, data }),
  );
  const replies = await Promise.all(posts);
  expect(replies.map((reply) => reply.status())).toEqual(Array.from({ length: 20 }, () => 201));
  const codes: { code: string }[] = await Promise.all(replies.map((reply) => reply.json()));
  expect(new Set(codes.map((one) => one.code)).size).toBe(1);
  const foreign = { ...headers, 'idempotency-key': randomUUID(), origin: 'https://evil.example' };
  expect((await page.request.post('/api/office/projects', { headers: foreign, data })).status()).toBe(403);
});
