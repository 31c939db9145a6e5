import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listEvents, verifyAudit } from '../audit/queries.ts';
import { discardDraft, draftBriefing } from '../briefings/commands/draft-briefing.ts';
import { editBriefing } from '../briefings/commands/edit-briefing.ts';
import { issueBriefing, returnBriefing, submitBriefing } from '../briefings/commands/issue-briefing.ts';
import { prepareDueBriefings } from '../briefings/commands/prepare-due.ts';
import { issuedFile, recordExport } from '../briefings/commands/record-export.ts';
import { setLetterhead } from '../briefings/commands/set-letterhead.ts';
import { setWorkCalendar } from '../briefings/commands/set-work-calendar.ts';
import { endShare, shareBriefing } from '../briefings/commands/share-briefing.ts';
import { getEditing } from '../briefings/editing.ts';
import { composeForPeriod, getBriefing, listBriefings } from '../briefings/queries.ts';
import { getRestatement } from '../briefings/restated.ts';
import { listShares } from '../briefings/shares.ts';
import { uploadTemplate } from '../briefings/templates/commands/upload-template.ts';
import {
  putTemplateInUse,
  restoreTemplate,
  retireTemplate,
  takeTemplateOutOfUse,
} from '../briefings/templates/commands/use-template.ts';
import { previewTemplate, templateFile } from '../briefings/templates/preview.ts';
import { getTemplate, listTemplates } from '../briefings/templates/queries.ts';
import { traceBriefingFigure } from '../briefings/trace.ts';
import { loadDataset } from '../dataset/load.ts';
import { readDataset } from '../dataset/read.ts';
import { clearDemo, loadDemo } from '../demo/load.ts';
import { countDemo } from '../demo/queries.ts';
import { dropDraft, keepDraft } from '../drafts/commands.ts';
import { getDraft } from '../drafts/queries.ts';
import { getChainSheet, listChains } from '../ecosystems/chain-sheet.ts';
import { changeChain } from '../ecosystems/commands/change-chain.ts';
import { connectSegments, disconnectSegments } from '../ecosystems/commands/connect-segments.ts';
import { addSegment, editSegment, moveSegment, removeSegment } from '../ecosystems/commands/edit-segments.ts';
import { placeFirm, removePlacement } from '../ecosystems/commands/place-firm.ts';
import { pendingChange, redoChainChange, undoChainChange } from '../ecosystems/commands/undo-chain-change.ts';
import { expireEnquiries } from '../enquiries/commands/expire-enquiries.ts';
import { assignEnquiry, recordStep } from '../enquiries/commands/handle-enquiry.ts';
import { openAttachment } from '../enquiries/commands/open-attachment.ts';
import { countOpenEnquiries, getEnquiry, listEnquiries } from '../enquiries/queries.ts';
import { proposeFromText } from '../extraction/queries.ts';
import { listCohorts } from '../figures/cohorts.ts';
import { setYearTargets } from '../figures/commands/set-year-targets.ts';
import { getFigures, traceFigure } from '../figures/queries.ts';
import { mergeFirms, undoMerge } from '../firms/commands/merge-firms.ts';
import { compareFirms, listLikelyPairs, listMerges, listRegister } from '../firms/register.ts';
import { advanceProjects } from '../ledger/commands/advance-projects.ts';
import { editCells } from '../ledger/commands/edit-cells.ts';
import { removeView, saveView } from '../ledger/commands/save-view.ts';
import { getUndoState, redoChange, undoChange } from '../ledger/commands/undo-change.ts';
import { getPrintedLedger } from '../ledger/printed.ts';
import { getGridSummary, listGridChoices, listGridRows, listViews } from '../ledger/queries.ts';
import { readView } from '../ledger/view.ts';
import { applyImport } from '../ledger-import/commands/apply-import.ts';
import { planImport, replanImport } from '../ledger-import/commands/plan-import.ts';
import { undoImport } from '../ledger-import/commands/undo-import.ts';
import { fixableFile } from '../ledger-import/fixable-file.ts';
import { getImport, listImportRows, listImports } from '../ledger-import/queries.ts';
import { checkFigures } from '../lint/queries.ts';
import { releaseOpportunity, withdrawOpportunity } from '../opportunities/commands.ts';
import { listOpportunityStates } from '../opportunities/office.ts';
import { changeStage, terminateProject } from '../projects/commands/change-stage.ts';
import { editProject } from '../projects/commands/edit-project.ts';
import { explainLight } from '../projects/commands/explain-light.ts';
import { logProject } from '../projects/commands/log-project.ts';
import { recordReceipt } from '../projects/commands/record-receipt.ts';
import { releaseProject, withdrawProject } from '../projects/commands/release-project.ts';
import { setClocks } from '../projects/commands/set-clocks.ts';
import { findLikelyDuplicates } from '../projects/duplicates.ts';
import { compareVersions, getHistory } from '../projects/history.ts';
import {
  getProjectDossier,
  getProjectId,
  latestQuarter,
  listLedger,
  listLedgerRows,
} from '../projects/queries.ts';
import { getVersionAt } from '../projects/version-at.ts';
import { listUnrecorded, listWatch } from '../projects/watch.ts';
import { listReminders } from '../reminders/queries.ts';
import { withTestDatabase } from '../testing/database.ts';
import { type Actor, proveActor } from './actor.ts';
import { addPerson, changeRoles, listPeople, resetPassword, setDisabled } from './people.ts';
import { mayDo, type Permission, ROLES, rolesFitTogether } from './permissions.ts';

withTestDatabase();

const none = randomUUID();
const noChain = { ecosystem: 'none', version: 1 };
const quarter = { period: '2023Q1', kind: 'quarterly' as const, scope: {} };

/** Every exported command and query that takes an actor, with what it needs and a harmless call. */
const TABLE: Record<string, [Permission, (actor: Actor) => Promise<unknown>]> = {
  listEvents: ['audit.read', (actor) => listEvents(actor)],
  verifyAudit: ['audit.read', (actor) => verifyAudit(actor)],
  addPerson: ['person.manage', (actor) => addPerson(actor, { username: 'x', name: 'x', roles: [] })],
  listPeople: ['person.manage', (actor) => listPeople(actor)],
  changeRoles: ['person.manage', (actor) => changeRoles(actor, none, ['officer'])],
  setDisabled: ['person.manage', (actor) => setDisabled(actor, none, true)],
  resetPassword: ['person.manage', (actor) => resetPassword(actor, none)],
  draftBriefing: ['briefing.draft', (actor) => draftBriefing(actor, quarter)],
  recordExport: ['briefing.draft', (actor) => recordExport(actor, '2023Q1', '2023Q1', 'pdf')],
  editBriefing: [
    'briefing.draft',
    (actor) => editBriefing(actor, none, 1, { paragraphs: {}, added: [], dropped: [] }),
  ],
  getEditing: ['briefing.draft', (actor) => getEditing(actor, none)],
  submitBriefing: ['briefing.draft', (actor) => submitBriefing(actor, none, 1)],
  returnBriefing: ['briefing.issue', (actor) => returnBriefing(actor, none, 1, '数字待核')],
  issueBriefing: ['briefing.issue', (actor) => issueBriefing(actor, none, 1)],
  discardDraft: ['briefing.draft', (actor) => discardDraft(actor, none, 1)],
  issuedFile: ['briefing.draft', (actor) => issuedFile(actor, none, 'pdf')],
  shareBriefing: ['briefing.issue', (actor) => shareBriefing(actor, none, { purpose: '会议', days: '7' })],
  endShare: ['briefing.issue', (actor) => endShare(actor, none)],
  listShares: ['briefing.issue', (actor) => listShares(actor, none)],
  getRestatement: ['briefing.draft', (actor) => getRestatement(actor, none)],
  prepareDueBriefings: ['briefing.draft', (actor) => prepareDueBriefings(actor, '2023-01-01')],
  setWorkCalendar: [
    'settings.manage',
    (actor) => setWorkCalendar(actor, { holidays: '', workedWeekends: '' }),
  ],
  setLetterhead: ['settings.manage', (actor) => setLetterhead(actor, { numbering: '' })],
  uploadTemplate: [
    'settings.manage',
    (actor) => uploadTemplate(actor, { kind: '', name: '', note: '', bytes: new Uint8Array() }),
  ],
  putTemplateInUse: ['settings.manage', (actor) => putTemplateInUse(actor, none, '')],
  takeTemplateOutOfUse: ['settings.manage', (actor) => takeTemplateOutOfUse(actor, none)],
  retireTemplate: ['settings.manage', (actor) => retireTemplate(actor, none)],
  restoreTemplate: ['settings.manage', (actor) => restoreTemplate(actor, none)],
  listTemplates: ['template.read', (actor) => listTemplates(actor)],
  getTemplate: ['template.read', (actor) => getTemplate(actor, none)],
  previewTemplate: ['template.read', (actor) => previewTemplate(actor, none)],
  templateFile: ['template.read', (actor) => templateFile(actor, none, true)],
  composeForPeriod: ['briefing.draft', (actor) => composeForPeriod(actor, quarter)],
  listBriefings: ['briefing.draft', (actor) => listBriefings(actor)],
  checkFigures: ['ledger.read', (actor) => checkFigures(actor, { text: '', bytes: new Uint8Array() })],
  getBriefing: ['briefing.draft', (actor) => getBriefing(actor, none)],
  traceBriefingFigure: ['briefing.draft', (actor) => traceBriefingFigure(actor, none, 1)],
  loadDataset: [
    'settings.manage',
    async (actor) => loadDataset(actor, { ...(await readDataset('data/fuling')), firms: [] }),
  ],
  listChains: ['chain.edit', (actor) => listChains(actor)],
  getChainSheet: ['chain.edit', (actor) => getChainSheet(actor, 'none')],
  changeChain: [
    'chain.edit',
    (actor) => changeChain(actor, noChain, (chain) => ({ chain, label: '', event: () => expect.fail() })),
  ],
  addSegment: ['chain.edit', (actor) => addSegment(actor, noChain, {})],
  editSegment: ['chain.edit', (actor) => editSegment(actor, noChain, 'none', {})],
  moveSegment: ['chain.edit', (actor) => moveSegment(actor, noChain, 'none', { position: '', before: '' })],
  removeSegment: ['chain.edit', (actor) => removeSegment(actor, noChain, 'none', '')],
  connectSegments: ['chain.edit', (actor) => connectSegments(actor, noChain, { from: '', to: '' })],
  disconnectSegments: ['chain.edit', (actor) => disconnectSegments(actor, noChain, { from: '', to: '' })],
  placeFirm: ['chain.edit', (actor) => placeFirm(actor, noChain, {})],
  removePlacement: ['chain.edit', (actor) => removePlacement(actor, noChain, none)],
  pendingChange: ['chain.edit', (actor) => pendingChange(actor, 'none')],
  undoChainChange: ['chain.edit', (actor) => undoChainChange(actor, 'none')],
  redoChainChange: ['chain.edit', (actor) => redoChainChange(actor, 'none')],
  loadDemo: ['demo.manage', (actor) => loadDemo(actor)],
  clearDemo: ['demo.manage', (actor) => clearDemo(actor)],
  countDemo: ['demo.manage', (actor) => countDemo(actor)],
  recordStep: ['enquiry.handle', (actor) => recordStep(actor, none, 1, { step: 'closing', text: '办结' })],
  assignEnquiry: ['enquiry.handle', (actor) => assignEnquiry(actor, none, 1, '')],
  openAttachment: ['enquiry.handle', (actor) => openAttachment(actor, none, 1)],
  getEnquiry: ['enquiry.handle', (actor) => getEnquiry(actor, none)],
  expireEnquiries: ['enquiry.handle', (actor) => expireEnquiries(actor)],
  listEnquiries: ['enquiry.handle', (actor) => listEnquiries(actor)],
  countOpenEnquiries: ['enquiry.handle', (actor) => countOpenEnquiries(actor)],
  planImport: ['import.run', (actor) => planImport(actor, { name: 'x', bytes: new Uint8Array() })],
  replanImport: ['import.run', (actor) => replanImport(actor, none)],
  applyImport: ['import.run', (actor) => applyImport(actor, none)],
  undoImport: ['import.undo', (actor) => undoImport(actor, none)],
  listImports: ['import.run', (actor) => listImports(actor)],
  getImport: ['import.run', (actor) => getImport(actor, none)],
  listImportRows: ['import.run', (actor) => listImportRows(actor, none)],
  fixableFile: ['import.run', (actor) => fixableFile(actor, none)],
  proposeFromText: ['project.log', (actor) => proposeFromText(actor, '', null)],
  keepDraft: ['project.log', (actor) => keepDraft(actor, 'log', {})],
  dropDraft: ['project.log', (actor) => dropDraft(actor, 'log')],
  getDraft: ['project.log', (actor) => getDraft(actor, 'log')],
  listOpportunityStates: ['ledger.read', (actor) => listOpportunityStates(actor)],
  releaseOpportunity: [
    'opportunity.release',
    (actor) => releaseOpportunity(actor, { ...noChain, segment: 'none' }, 'wanted'),
  ],
  withdrawOpportunity: [
    'opportunity.release',
    (actor) => withdrawOpportunity(actor, { ...noChain, segment: 'none' }, '误公开'),
  ],
  listWatch: ['ledger.read', (actor) => listWatch(actor)],
  listUnrecorded: ['ledger.read', (actor) => listUnrecorded(actor)],
  explainLight: ['project.edit', (actor) => explainLight(actor, none, {})],
  getFigures: ['ledger.read', (actor) => getFigures(actor, '2023Q1')],
  traceFigure: [
    'ledger.read',
    (actor) => traceFigure(actor, { period: '2023Q1', scope: {}, spec: { measure: 'count', rows: {} } }),
  ],
  logProject: ['project.log', (actor) => logProject(actor, {}, randomUUID())],
  editProject: ['project.edit', (actor) => editProject(actor, none, 1, {})],
  changeStage: ['project.advance', (actor) => changeStage(actor, none, 1, { toStage: 'full' })],
  terminateProject: ['project.terminate', (actor) => terminateProject(actor, none, 1, {})],
  recordReceipt: ['receipt.record', (actor) => recordReceipt(actor, none, {}, randomUUID())],
  releaseProject: ['project.release', (actor) => releaseProject(actor, none, 1)],
  withdrawProject: ['project.release', (actor) => withdrawProject(actor, none, 1, '误公开')],
  findLikelyDuplicates: [
    'ledger.read',
    (actor) => findLikelyDuplicates(actor, { nameZh: 'x', firmName: 'x', creditCode: null, phase: null }),
  ],
  compareVersions: ['ledger.read', (actor) => compareVersions(actor, none, ['', ''])],
  getHistory: ['ledger.read', (actor) => getHistory(actor, none)],
  getVersionAt: ['ledger.read', (actor) => getVersionAt(actor, none, '2026-01-01T00:00:00.000Z')],
  getProjectDossier: ['ledger.read', (actor) => getProjectDossier(actor, none)],
  latestQuarter: ['ledger.read', (actor) => latestQuarter(actor)],
  mergeFirms: [
    'firm.merge',
    (actor) => mergeFirms(actor, { keptId: none, goneId: none, reason: '依据说明' }),
  ],
  undoMerge: ['firm.merge', (actor) => undoMerge(actor, none)],
  listRegister: ['ledger.read', (actor) => listRegister(actor)],
  listLikelyPairs: ['ledger.read', (actor) => listLikelyPairs(actor)],
  compareFirms: ['ledger.read', (actor) => compareFirms(actor, none, none)],
  listMerges: ['ledger.read', (actor) => listMerges(actor)],
  setClocks: ['settings.manage', (actor) => setClocks(actor, {})],
  setYearTargets: ['settings.manage', (actor) => setYearTargets(actor, { year: '2026' })],
  listCohorts: ['ledger.read', (actor) => listCohorts(actor)],
  listReminders: ['ledger.read', (actor) => listReminders(actor)],
  listGridRows: [
    'ledger.read',
    (actor) => listGridRows(actor, readView({}), { key: null, offset: 0, limit: 1 }),
  ],
  getGridSummary: ['ledger.read', (actor) => getGridSummary(actor, readView({}))],
  listGridChoices: ['ledger.read', (actor) => listGridChoices(actor)],
  listViews: ['ledger.read', (actor) => listViews(actor)],
  getPrintedLedger: [
    'ledger.read',
    (actor) => getPrintedLedger(actor, readView({}), { only: null, most: 1 }),
  ],
  saveView: ['project.edit', (actor) => saveView(actor, { name: '', query: '', shared: false })],
  removeView: ['project.edit', (actor) => removeView(actor, none)],
  editCells: ['project.edit', (actor) => editCells(actor, { label: 'x', edits: [], unitConfirmed: false })],
  advanceProjects: ['project.advance', (actor) => advanceProjects(actor, { projects: [], typed: {} })],
  getUndoState: ['project.edit', (actor) => getUndoState(actor)],
  undoChange: ['project.edit', (actor) => undoChange(actor)],
  redoChange: ['project.edit', (actor) => redoChange(actor)],
  listLedgerRows: ['ledger.read', (actor) => listLedgerRows(actor, {})],
  getProjectId: ['ledger.read', (actor) => getProjectId(actor, 'none')],
  listLedger: ['ledger.read', (actor) => listLedger(actor, {})],
};

function takersOfAnActor(): string[] {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' });
  const code = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  return code
    .flatMap((file) => {
      const source = readFileSync(`lib/${file}`, 'utf8');
      return [...source.matchAll(/^export (?:async )?function (\w+)\(\s*actor: Actor/gm)].map(
        ([, name = '']) => name,
      );
    })
    .filter((name) => name !== 'permit')
    .sort();
}

describe('the role table', () => {
  it('is asked by every exported function that takes an actor', () => {
    expect(Object.keys(TABLE).sort()).toEqual(takersOfAnActor());
  });

  const cases = ROLES.flatMap((role) => Object.keys(TABLE).map((name) => ({ role, name })));
  it.each(cases)('$role · $name', async ({ role, name }) => {
    const [permission, call] = TABLE[name] ?? [];
    if (!permission || !call) throw new Error(name);
    const actor = proveActor({ personId: null, name: '测试', roles: [role] });
    const outcome = await call(actor).then(
      () => 'done',
      (error: { code?: string }) => error.code ?? 'failed',
    );
    expect(outcome === 'notPermitted').toBe(!mayDo([role], permission));
  });

  it('lets administrator and auditor stand alone', () => {
    expect(rolesFitTogether(['officer', 'reviewer'])).toBe(true);
    expect(rolesFitTogether(['administrator', 'officer'])).toBe(false);
    expect(rolesFitTogether(['auditor', 'reviewer'])).toBe(false);
    expect(rolesFitTogether([])).toBe(false);
  });
});
