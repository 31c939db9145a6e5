import { expect, type Locator, type Page, test } from '@playwright/test';
import { box, panel, row, said } from './chain-desk';
import { signInAs } from './people';

const CHAIN = '/office/chains/biomanufacturing'; // not the one that the other journeys change at the same time

/** Drags from the middle of one thing to a point of another, with steps as a hand makes them. */
async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }, letGo = true) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 6 });
  await page.mouse.move(to.x, to.y, { steps: 6 });
  if (letGo) await page.mouse.up();
}

async function middleOf(locator: Locator) {
  const found = await locator.boundingBox();
  if (!found) throw new Error('not drawn');
  return { x: found.x + found.width / 2, y: found.y + found.height / 2, right: found.x + found.width };
}

test('segments move, connect and take firms by dragging; the layout is computed and undo brings it back', async ({
  page,
}) => {
  await signInAs(page, 'administrator');
  await page.goto(CHAIN);
  await expect(page.getByRole('heading', { name: '生物制造' })).toBeVisible();
  const boxes = page.getByRole('link', { name: /，[上中下]游/ });
  const names = (
    await boxes.evaluateAll((all) => all.map((one) => one.querySelector('title')?.textContent ?? ''))
  ).map((one) => one.split('，'));
  const first = (position: string) => names.find(([, at]) => at === position)?.[0] ?? '';
  const [up, down] = [first('上游'), first('下游')];
  const drawn = () =>
    boxes.evaluateAll((all) =>
      all.map(
        (one) => `${one.querySelector('title')?.textContent}${one.querySelector('rect')?.getAttribute('x')}`,
      ),
    );
  const before = await drawn();

  // Esc lets go without a drop
  await drag(page, await middleOf(box(page, down)), await middleOf(box(page, up)), false);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await drawn()).toEqual(before);

  // a box to another band
  await drag(page, await middleOf(box(page, down)), await middleOf(box(page, up)));
  await said(page, new RegExp(`把“${down}”移到上游`));
  await expect(page.getByRole('link', { name: `${down}，上游` })).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await said(page, /已保存：撤销/);
  await expect.poll(drawn).toEqual(before);

  // from a port to a box
  const free = (await row(page, up).textContent()) ?? '';
  const target = names.find(([name, at]) => at === '下游' && !free.includes(name ?? ''))?.[0] ?? down;
  const port = await middleOf(box(page, up));
  await drag(page, { x: port.right - 1, y: port.y }, await middleOf(box(page, target)));
  await said(page, `已保存：连接“${up} → ${target}”。`);
  await page.keyboard.press('Control+z');
  await said(page, /已保存：撤销：连接/);

  // a firm onto a box: the form is filled, role and basis remain to be said
  await drag(
    page,
    await middleOf(page.getByText('万凯新材料', { exact: true })),
    await middleOf(box(page, up)),
  );
  await expect(panel(page).getByLabel('企业', { exact: true })).toHaveValue('万凯新材料');
  await panel(page).getByRole('button', { name: '落位', exact: true }).click();
  await said(page, `把 万凯新材料 落位到“${up}”（成员）`);
  await page.getByRole('button', { name: '撤销' }).click();
  await said(page, /已保存：撤销：把 万凯新材料/);

  // a new segment onto a band: its form opens there
  await drag(
    page,
    await middleOf(page.getByText('新环节', { exact: true })),
    await middleOf(box(page, down)),
  );
  await expect(panel(page).getByLabel('段')).toHaveValue('downstream');
});
