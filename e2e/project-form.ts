import type { Page } from '@playwright/test';

/** The name of a project that no other test uses. */
export const name = (what: string) => `示例${what}${Math.random().toString(36).slice(2, 7)}项目`;

/** Fills the form of a signed project. */
export async function fillProject(page: Page, project: string, firm: string) {
  const type = async (label: string | RegExp, text: string) => page.getByLabel(label).first().fill(text);
  await type(/^项目名称/, project);
  await type(/^企业名称/, firm);
  await page.getByLabel('产业生态圈').selectOption({ label: '新材料' });
  await page.getByLabel(/^园区/).selectOption({ label: '涪陵高新区' });
  await page.getByLabel('资金来源地').selectOption({ label: '市外' });
  await type(/^协议资金/, '12.5亿');
  await type(/^签约时间/, '2024-03-15');
  await page.getByLabel(/^协议类型/).selectOption({ label: '正式协议' });
  await page.getByLabel(/^建设性质/).selectOption({ label: '新建' });
  await type(/^签约主体/, firm);
}
