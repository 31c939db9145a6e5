import { expect, type Page, test } from '@playwright/test';

const numberIn = (text: string | null) =>
  Number(/\d[\d,]*/.exec(text ?? '')?.[0].replaceAll(',', '') ?? Number.NaN);
const listTotal = async (page: Page) => numberIn(await page.getByRole('status').textContent());

test('a visitor ticks firms of the roster and reads them side by side, without JavaScript', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/golden-flowers');
  for (const name of ['比较 万凯新材料', '比较 华峰集团']) await page.getByRole('checkbox', { name }).check();
  await page.getByRole('button', { name: '并排比较所选企业' }).click();
  await expect(page).toHaveURL(/firms=huafon,wankai$/);
  const table = page.getByRole('table', { name: '企业比较' });
  await expect(table.getByRole('columnheader')).toHaveCount(2);
  const figures = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '公开数据' }) });
  for (const text of [
    '302亿元',
    '106亿元',
    '100亿元',
    '约50亿元',
    '来源不一致，两者并列',
    '新华社',
    '川观新闻',
  ])
    await expect(figures).toContainText(text);

  for (const name of ['瑞浦兰钧', '赣锋锂电', '吉利科技']) await page.getByRole('checkbox', { name }).check();
  await page.getByRole('button', { name: '比较', exact: true }).click();
  await expect(page.getByText('一次最多比较 4 家，另外 1 家没有列出。')).toBeVisible();
  await expect(table.getByRole('columnheader')).toHaveCount(4);

  await page.goto('/golden-flowers/compare?firms=nobody');
  await expect(page.getByText('还没有选企业')).toBeVisible();
  await context.close();
});

test('timeline and distribution come to what the list holds, invented projects apart', async ({ page }) => {
  for (const filters of ['park=fuling-hitech', 'demo=with&ecosystem=ev-battery', 'park=baitao&demo=only']) {
    await page.goto(`/projects?${filters}`);
    const listed = await listTotal(page);
    await page.getByRole('link', { name: '时间线', exact: true }).click();
    await expect(page).toHaveURL(/view=timeline/);
    expect(await listTotal(page), filters).toBe(listed);
    await page.getByRole('link', { name: '分布', exact: true }).click();
    expect(await listTotal(page), filters).toBe(listed);
    for (const name of ['按签约季度', '按产业生态圈', '按园区', '按金额']) {
      const table = page.getByRole('table', { name });
      const rows = await table
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader') })
        .all();
      const counts = await Promise.all(
        rows.map(async (row) => numberIn(await row.getByRole('cell').nth(1).textContent())),
      );
      expect(
        counts.reduce((sum, count) => sum + count, 0),
        `${filters} ${name}`,
      ).toBe(listed);
    }
  }
});

test('a quarter of the timeline leads to the list that makes it, and what has no quarter stands in its year or at the end', async ({
  page,
}) => {
  await page.goto('/projects?view=timeline&demo=with');
  const quarter = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: '2023', level: 2 }) })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: '一季度', level: 3 }) });
  const counted = numberIn(
    await quarter
      .getByText(/\d+\s个项目/)
      .first()
      .textContent(),
  );
  await expect(quarter.getByRole('link', { name: '瑞浦兰钧年产30GWh电芯及PACK生产基地' })).toBeVisible();
  await quarter.getByRole('heading').getByRole('link').click();
  await expect(page).toHaveURL(/period=2023Q1/);
  expect(await listTotal(page)).toBe(counted);
  await page.goto('/projects?view=timeline');
  await expect(page.getByText('1 个项目的签约时间只载明年份（2018年 1 个），不计入任何季度。')).toBeVisible();
  const year = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: '2018', level: 2, exact: true }) });
  await expect(year).toContainText('2 个项目');
  await expect(year).toContainText('43.2亿元');
  const coarse = year
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: '2018年，季度未公布', level: 3 }) });
  await expect(coarse.getByRole('link', { name: '万凯年产120万吨食品级PET高分子新材料' })).toBeVisible();
  const undated = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: /^签约时间未公布（\d+）$/, level: 2 }) });
  const count = numberIn(await undated.getByRole('heading').textContent());
  await expect(undated.getByRole('link')).toHaveCount(count);
  const dated = page.locator('section').filter({ has: page.getByRole('heading', { level: 3 }) });
  // every project that the sum counts is named somewhere
  expect(count + (await dated.locator('a[href^="/projects/"]').count())).toBe(await listTotal(page));
});

test('a quarter says what the whole district published, and only where the list is whole', async ({
  page,
}) => {
  const said = page.getByText('全区公布本季度签约 65 个、430亿元；公开出处只列出其中 2 个。');
  await page.goto('/projects?view=timeline');
  await expect(said).toBeVisible();
  await said.getByRole('link', { name: '已公布的指标' }).click();
  await expect(page).toHaveURL(/\/indicators#signed\.count$/);
  await expect(page.locator('[id="signed.count"]')).toContainText('65 个');
  await page.goto('/projects?view=timeline&park=fuling-hitech');
  await expect(page.getByRole('heading', { name: '2023', level: 2 })).toBeVisible();
  await expect(page.getByText('全区公布本季度签约')).toHaveCount(0);
});

test('invented projects are a quiet line away, and back, with every filter', async ({ page }) => {
  await page.goto('/projects?park=fuling-hitech');
  const published = await listTotal(page);
  await page.getByRole('link', { name: '查看演示数据（虚构，供试用）' }).click();
  await expect(page).toHaveURL(/park=fuling-hitech&demo=with$/);
  expect(await listTotal(page)).toBeGreaterThan(published);
  await page.getByRole('link', { name: '只看有公开出处的项目' }).click();
  await expect(page).toHaveURL(/\/projects\?park=fuling-hitech$/);
  expect(await listTotal(page)).toBe(published);
});

test('a target shows gap and average only beside the same indicator, and stands beside others without them', async ({
  page,
}) => {
  await page.goto('/indicators');
  const target = (name: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, level: 3, exact: true }) });
  await expect(target('地区生产总值')).toContainText('还差390亿元');
  await expect(target('地区生产总值')).toContainText('平均每年增 130亿元，合年均增长 7.09%');
  await expect(target('地区生产总值')).toContainText('2024年是已找到的最近全年');
  await expect(target('地区生产总值')).toContainText('81.4%');
  for (const [name, published] of [
    ['工业产值', '超过2,700亿元'],
    ['百亿级企业', '6 户'],
  ] as const) {
    await expect(target(name)).toContainText(published);
    await expect(target(name)).toContainText('范围可能不一，所以只并列');
    await expect(target(name)).not.toContainText('还差');
    await expect(target(name)).not.toContainText('%');
    await expect(target(name).locator('svg')).toHaveCount(0);
  }
  await expect(target('百亿级企业')).toContainText('2024年末，另一出处');
  await expect(target('一般公共预算收入')).toContainText('不能与全年目标相比');
  await expect(target('工业增加值')).toContainText('出处只公布了增速');
  await expect(target('上市企业')).toContainText('尚未查到公布值');
  const table = page.getByRole('table');
  await expect(table).toHaveCount(1);
  const firms = table.locator('[id="firms.over100yi"]'); // another year-end figure follows in the next row
  for (const text of ['百亿级工业企业', '7 户', '2024年末，另一出处'])
    await expect(firms).toContainText(text);
  const next = table.getByRole('row').filter({ hasText: '2024年11月' }).filter({ hasText: '6 户' });
  await expect(next).toContainText('故为首选');
  await expect(table.getByText('出处不一致')).toHaveCount(0); // the dates differ: no contradiction
  const growth = table.getByRole('row').filter({ hasText: '331.3亿元' });
  await expect(growth).toContainText('+7%');
  // an inference that many rows share is told once
  await expect(
    page.getByRole('main').getByText('文章未载日期，“一季度”按2023年一季度理解，是推断。'),
  ).toHaveCount(1);
});

test('days from signing to start are counted between days, or shown as a source prints them', async ({
  page,
}) => {
  await page.goto('/projects/geely-12gwh');
  await expect(page.getByText('174 天')).toBeVisible();
  await page.goto('/projects/rept-30gwh');
  await expect(page.getByText('3 个月', { exact: true })).toBeVisible();
  await expect(page.getByText('从签约到开工，据出处所载')).toBeVisible();
  await expect(page.getByText('据2023年5月11日的出处')).toBeVisible();
  await expect(page.getByText('约定的完成时间已过')).toBeVisible();
  await expect(page.getByText(/\d+\s天/)).toHaveCount(0);
  await page.goto('/projects/zhacai-5wt');
  const money = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: '协议资金与到位资金' }) });
  for (const text of ['7.2亿元', '3.52亿元', '截至 2022年3月25日', '48.82%', '涪陵榨菜（002507）'])
    await expect(money).toContainText(text);
  await page.goto('/projects/lianyang-1');
  await expect(page.getByText('两个日期没有都公布到日，不作计算')).toBeVisible();
});

test('the map says that it is schematic, and each mark leads to its park', async ({ page }) => {
  await page.goto('/parks');
  await expect(page.getByText('示意图，不表示实际位置与边界')).toBeVisible();
  await page.getByRole('link', { name: /^慧谷湖科创小镇：/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('慧谷湖科创小镇');
  await expect(page.getByText('慧谷湖科创小镇签约入驻高端研发机构，2023年')).toBeVisible();
  await expect(page.getByText('第16段').first()).toBeVisible();
  await page.goto('/parks/fuling-hitech');
  await expect(page.getByRole('link', { name: '瑞浦兰钧', exact: true })).toBeVisible();
  await expect(page.getByRole('table').first()).toContainText('新能源汽车动力电池及轻量化材料');
});

test('who achieved what, and what is not dated says so', async ({ page }) => {
  await page.goto('/innovation');
  await expect(page.getByRole('heading', { level: 3, name: '己二腈技术' })).toBeVisible();
  await page.getByRole('link', { name: '华峰集团' }).click();
  await expect(page.getByRole('heading', { level: 2, name: '来历与进展' })).toBeVisible();
  await page.goto('/firms/east-hope');
  await expect(page.getByText('来源没有载明这家企业的落户时间和项目。')).toBeVisible();
});
