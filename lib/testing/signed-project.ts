import { randomUUID } from 'node:crypto';
import { consoleActor } from '../auth/console.ts';
import { logProject } from '../projects/commands/log-project.ts';

let serial = 0;
/** Logs an invented formal project, signed on a day, for an amount as typed; `reason` why it comes late. Resolves with its id. */
export async function signed(on: string, amount: string, reason = ''): Promise<string> {
  serial += 1;
  const name = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'][serial % 10] ?? '';
  const typed = {
    nameZh: `示例${name}${serial}号线项目`,
    firmName: `示例${name}${serial}有限公司`,
    ecosystem: 'new-materials',
    park: 'baitao',
    origin: 'domestic',
    amount,
    signed: on,
    agreementKind: 'formal',
    kind: 'new',
    signingEntity: `示例${name}有限公司`,
    notDuplicate: 'yes',
    unitConfirmed: 'yes',
    reason,
  };
  return (await logProject(consoleActor(), typed, randomUUID())).id;
}
