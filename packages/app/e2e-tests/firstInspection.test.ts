import { expect, test, type Locator, type Page } from '@playwright/test';
import { fillDate, openWhenKnown, signInAs } from './portal';

const ROWS = [
  ['核心交换机01', '交换机', '华为', 'S12708', '总部机房', 'A01'],
  ['接入交换机02', '交换机', '华为', 'S5735-L48P4X-A1', '总部机房', 'A02'],
  ['旧防火墙03', '防火墙', '华为', 'USG6630', '总部机房', 'A03'],
] as const;
const [CONFIRMED, DIFFERENT, MISSING] = ROWS.map(([name]) => name);
const EXTRA = '备用交换机04';

/** The customer's own spreadsheet: a title, headings as nobody else writes them. */
function ledgerOf(run: string): Buffer {
  return Buffer.from(
    [
      '机房设备登记表,,,,,,',
      '主机名,设备种类,品牌,型号规格,SN,所在机房,柜号',
      ...ROWS.map(([name, type, brand, model, site, rack], index) =>
        [
          name,
          type,
          brand,
          model,
          serialNumber(run, index + 1),
          site,
          rack,
        ].join(),
      ),
    ].join('\r\n'),
  );
}

function serialNumber(run: string, row: number): string {
  return `E2E${run}${row}`;
}

function day(daysAhead: number): Date {
  return new Date(Date.now() + daysAhead * 86_400_000);
}

/** As a date field takes it. */
function typed(date: Date): string {
  return date.toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
}

/** As the screens show it. */
function shown(date: Date): string {
  return date.toLocaleDateString('zh-CN', {
    dateStyle: 'long',
    timeZone: 'Asia/Shanghai',
  });
}

async function draw(page: Page, canvas: Locator) {
  const box = (await canvas.boundingBox())!;
  await page.mouse.move(box.x + 40, box.y + box.height / 2);
  await page.mouse.down();
  for (let x = 60; x < 220; x += 20) {
    await page.mouse.move(box.x + x, box.y + box.height / 2 + (x % 40) - 20);
  }
  await page.mouse.up();
}

/** An image that the browser has read, and not only its place. */
async function expectDrawn(image: Locator) {
  await expect
    .poll(() =>
      image.evaluate((element: HTMLImageElement) => element.naturalWidth),
    )
    .toBeGreaterThan(0);
}

test('a ledger is imported, checked on site, signed for, applied and taken back', async ({
  page,
}) => {
  const run = Date.now().toString(36).toUpperCase();
  const customer = `首检客户${run}`;
  const customerPage = `/catalog/default/customer/e2e-${run.toLowerCase()}`;
  const contractNumber = `WB-E2E-${run}`;
  const extraSerialNumber = serialNumber(run, 4);
  const [begin, yesterday, end] = [day(-30), day(-1), day(334)];
  await signInAs(page, '服务经理');

  await test.step('import the ledger of a new customer', async () => {
    await page.goto('/maintenance/ledgers/upload');
    await page.getByText('新客户', { exact: true }).click();
    await page.getByLabel('客户名称').fill(customer);
    await page.getByLabel('标识').fill(`e2e-${run.toLowerCase()}`);
    await page.locator('input[type=file]').setInputFiles({
      name: '设备登记表.csv',
      mimeType: 'text/csv',
      buffer: ledgerOf(run),
    });
    await page.getByRole('button', { name: '预览' }).click();
    await expect(page.getByText(/新增 3，变更 0，移除 0/)).toBeVisible();
    for (const name of [CONFIRMED, DIFFERENT, MISSING]) {
      await expect(rowOf(page, name)).toContainText('新增');
    }
    await page.getByRole('button', { name: '确认导入' }).click();
    await expect(
      page.getByRole('heading', { name: '设备登记表.csv' }),
    ).toBeVisible();
  });

  await test.step('make a contract that covers the devices', async () => {
    await openWhenKnown(page, customerPage, customer);
    await page.getByRole('button', { name: '新建合同' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('合同编号').fill(contractNumber);
    await form.getByLabel('名称').fill('机房设备维保');
    await fillDate(form, '开始日期', typed(begin));
    await fillDate(form, '结束日期', typed(end));
    await form.getByRole('button', { name: '创建合同' }).click();
    await expect(
      page.getByText('合同还没有覆盖任何设备', { exact: true }),
    ).toBeVisible();

    await page.getByRole('button', { name: '添加设备' }).first().click();
    const devices = page.getByRole('dialog');
    await devices.getByText('本页全部').click();
    await devices.getByRole('button', { name: '添加 3 台设备' }).click();
    await expect(coverageOf(page).getByRole('row')).toHaveCount(4);
  });
  const contract = page.url();

  await test.step('arrange the first inspection', async () => {
    await page.getByRole('button', { name: '新建巡检' }).click();
    await page.getByRole('button', { name: '创建巡检' }).click();
    await expect(page.getByText('首次巡检').first()).toBeVisible();

    await page.getByRole('button', { name: '安排' }).click();
    const dialog = page.getByRole('dialog');
    await fillDate(dialog, '预约上门', `${typed(day(1))}T09:30`);
    await dialog.getByLabel('客户联系人').fill('周敏');
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(page.getByText(/周敏/).first()).toBeVisible();
    await page.getByText('身份证和工作证').click();
    await expect(page.getByLabel('身份证和工作证')).toBeChecked();
  });
  const inspection = page.url().split('?')[0];

  await test.step('check the ledger row by row', async () => {
    await page.getByRole('radio', { name: '2 清单核对' }).click();
    const rows = page.getByRole('list', { name: '设备清单' });
    const row = (name: string) => rows.getByRole('listitem', { name });
    await row(CONFIRMED)
      .getByRole('button', { name: '一致', exact: true })
      .click();
    await row(DIFFERENT).getByRole('button', { name: '不一致' }).click();
    const different = page.getByRole('dialog');
    await different.getByLabel('机柜').fill('B07');
    await different.getByRole('button', { name: '保存' }).click();
    await expect(row(DIFFERENT).getByText(/B07/)).toBeVisible();
    await row(MISSING).getByRole('button', { name: '缺失' }).click();
    await expect(page.getByText('已核对 3 / 3')).toBeVisible();
  });

  await test.step('type the serial number of a device that is not in it', async () => {
    const search = page.getByRole('searchbox', { name: '序列号、名称、机柜' });
    await search.fill(extraSerialNumber);
    await search.press('Enter');
    const extra = page.getByRole('dialog');
    await expect(extra.getByRole('textbox', { name: '序列号' })).toHaveValue(
      extraSerialNumber,
    );
    await extra.getByLabel('名称').fill(EXTRA);
    await extra.getByRole('button', { name: /类型/ }).click();
    await page.getByRole('option', { name: '交换机' }).click();
    await extra.getByLabel('厂商').fill('Huawei');
    await extra.getByLabel('型号').fill('S5735');
    await extra.getByRole('button', { name: '保存' }).click();
    await expect(page.getByRole('listitem', { name: EXTRA })).toBeVisible();
  });

  await test.step('have the discrepancy sheet signed and the visit completed', async () => {
    await page.getByRole('button', { name: '查看差异单' }).click();
    const differences = page.getByRole('table', { name: '差异' });
    await expect(differences.getByRole('row')).toHaveCount(4);
    await expect(rowOf(differences, DIFFERENT)).toContainText('B07');
    await expect(rowOf(differences, MISSING)).toContainText('缺失');
    await expect(rowOf(differences, extraSerialNumber)).toContainText('多出');

    await page.getByRole('button', { name: '签署差异单' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('客户联系人')).toHaveValue('周敏');
    await expect(dialog.getByRole('button', { name: '签字' })).toBeDisabled();
    await draw(page, dialog.getByRole('img', { name: '签名' }));
    await dialog.getByRole('button', { name: '签字' }).click();
    await expect(page.getByText(/周敏 于 .* 签字/)).toBeVisible();
    await expectDrawn(page.getByRole('img', { name: '签名' }));

    await page.getByRole('button', { name: '完成', exact: true }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: '完成', exact: true })
      .click();
    await expect(page.getByText('已完成').first()).toBeVisible();
  });

  await test.step('apply it after a look at what changes', async () => {
    const preview = page.getByRole('list', { name: '应用后的变更' });
    await expect(preview).toContainText('机柜由“A02”改为“B07”');
    await expect(preview).toContainText(`${MISSING} 从设备清单移除`);
    await expect(preview).toContainText(`${EXTRA} 加入设备清单`);
    await expect(preview).toContainText(`合同 ${contractNumber} 覆盖 ${EXTRA}`);

    await page.getByRole('button', { name: '应用到清单和维保覆盖' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: '应用到清单和维保覆盖' })
      .click();
    await expect(page.getByRole('list', { name: '已做的变更' })).toBeVisible();
  });

  await test.step('see ledger and cover amended', async () => {
    await page.goto(contract);
    const coverage = coverageOf(page);
    await expect(rowOf(coverage, DIFFERENT)).toContainText('B07');
    await expect(rowOf(coverage, MISSING)).toContainText(
      `至 ${shown(yesterday)}`,
    );
    await expect(rowOf(coverage, EXTRA)).toContainText(`至 ${shown(end)}`);

    await rowOf(coverage, EXTRA).getByRole('link', { name: EXTRA }).click();
    await page.waitForURL(/\/catalog\//);
    await openWhenKnown(page, page.url(), EXTRA);
    await expect(page.getByText(extraSerialNumber).first()).toBeVisible();
    await expect(
      page.getByRole('link', { name: contractNumber }).first(),
    ).toBeVisible();

    await page.goto(`${customerPage}/devices`);
    await expect(rowOf(page, EXTRA)).toContainText(contractNumber);
    await expect(rowOf(page, MISSING)).toBeHidden();
  });

  await test.step('take it back and see both as they were', async () => {
    await page.goto(inspection);
    await page.getByRole('button', { name: '撤回' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: '撤回' })
      .click();
    await expect(
      page.getByRole('list', { name: '应用后的变更' }),
    ).toBeVisible();

    await page.goto(contract);
    const coverage = coverageOf(page);
    await expect(rowOf(coverage, DIFFERENT)).toContainText('A02');
    await expect(rowOf(coverage, MISSING)).toContainText(`至 ${shown(end)}`);
    await expect(rowOf(coverage, EXTRA)).toBeHidden();

    await page.goto(`${customerPage}/devices`);
    await expect(rowOf(page, MISSING)).toContainText(contractNumber);
    await expect(rowOf(page, EXTRA)).toBeHidden();
  });
});

/** The row of a table in which a text occurs. */
function rowOf(table: Page | Locator, text: string): Locator {
  return table.getByRole('row').filter({ hasText: text });
}

/** What a contract covers, on its page. */
function coverageOf(page: Page): Locator {
  return page.getByRole('grid', { name: '维保覆盖' });
}
