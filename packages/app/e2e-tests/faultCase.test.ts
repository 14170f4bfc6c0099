import { expect, type Page, test } from '@playwright/test';
import { signInAs, signOut } from './portal';

// A switch of the demo bank's ledger.
const SERIAL_NUMBER = 'SGH7252GXH';
const DEVICE = 'SAN交换机01';
const DEVICE_PAGE = '/catalog/default/device/haibin-bank-sgh7252gxh';
const CUSTOMER = '海滨银行';
const ENGINEERS_PHONE = '138 0013 8000';

/** Takes one fault of the device from the report to the closed incident. */
async function haveFault(
  page: Page,
  fault: { title: string; faultCode: string; solution: string },
): Promise<void> {
  await page.goto('/maintenance');
  await page.getByRole('button', { name: '报障' }).first().click();
  const report = page.getByRole('dialog', { name: '报障' });
  await report.getByLabel('设备').fill(SERIAL_NUMBER);
  await report.getByRole('row', { name: DEVICE }).click();
  await report.getByLabel('故障现象').fill(fault.title);
  await report
    .getByLabel('详细描述')
    .fill(`${CUSTOMER}来电 ${ENGINEERS_PHONE}：第七端口闪断`);
  await report.getByLabel('报障人').fill('何志强');
  await report.getByRole('button', { name: '提交报障' }).click();
  await expect(page.getByRole('heading', { name: fault.title })).toBeVisible();

  await page.getByRole('button', { name: '接单', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: '接单', exact: true })
    .click();
  await expect(page.getByText('已接单').first()).toBeVisible();

  await page.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '解决' }).click();
  const resolution = page.getByRole('dialog');
  await resolution.getByLabel('解决办法').fill(fault.solution);
  await resolution.getByLabel('故障原因').fill('背板插座氧化，接触电阻增大');
  await resolution.getByLabel('预防措施').fill('巡检时检查背板插座');
  await resolution.getByLabel('故障代码').fill(fault.faultCode);
  await resolution.getByLabel('故障部件').fill('背板');
  await resolution.getByRole('button', { name: '解决', exact: true }).click();
  await expect(page.getByText('已解决').first()).toBeVisible();

  // By its text: what dismisses a toast is named the same, but shows an icon.
  await page.getByText('关闭', { exact: true }).click();
  await page.getByRole('dialog').getByText('关闭', { exact: true }).click();
  await expect(page.getByText('已关闭').first()).toBeVisible();
}

test('a fault that recurs becomes a reviewed case that the next engineer is offered and finds', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const run = Date.now().toString().slice(-7);
  const faultCode = `BP-${run}`;
  const slug = `san-port-${run}`;

  await signInAs(page, '工程师');
  for (const number of ['一', '二', '三']) {
    await test.step(`it is closed with its cause, time ${number}`, () =>
      haveFault(page, {
        title: `端口闪断 ${run} 第${number}次`,
        faultCode,
        solution: `更换背板，旧件序列号 ${SERIAL_NUMBER}`,
      }));
  }
  await signOut(page);

  await test.step('it appears among the recurrences without a case, and is drafted', async () => {
    await signInAs(page, '案例作者');
    await page.goto('/maintenance/cases?kind=fault-code&withoutCase=true');
    await page.getByRole('rowheader', { name: faultCode }).click();
    await expect(
      page.getByRole('rowheader', { name: `端口闪断 ${run} 第三次` }),
    ).toBeVisible();
    await page.getByRole('button', { name: '起草案例' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: '起草', exact: true })
      .click();
  });

  const title = `背板氧化引起端口闪断 ${run}`;
  await test.step('the draft tells the fault and not whose it was', async () => {
    const editor = page.getByRole('textbox', { name: '案例的 Markdown' });
    await expect(editor).toContainText('背板插座氧化');
    const draft = await editor.innerText();
    expect(draft).toContain(faultCode);
    for (const secret of [CUSTOMER, SERIAL_NUMBER, '0013', '何志强', DEVICE]) {
      expect(draft).not.toContain(secret);
    }
    await page.getByLabel('文件名').fill(slug);
    await editor.click();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+End');
    await page.keyboard.type(`title: ${title}`);
    await page.getByRole('button', { name: '提交评审' }).click();
    await expect(page.getByText('已提交评审').first()).toBeVisible();
    await expect(page.getByRole('button', { name: '通过并发布' })).toBeHidden();
  });
  await signOut(page);

  await test.step('somebody else reviews it', async () => {
    await signInAs(page, '服务经理');
    await page.goto('/maintenance/cases/drafts?view=in-review');
    await page.getByRole('rowheader', { name: title }).click();
    await page.getByRole('button', { name: '通过并发布' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: '通过并发布' })
      .click();
    await expect(page.getByText('案例已发布').first()).toBeVisible();
  });
  await signOut(page);

  await test.step('the device page offers it to the next engineer', async () => {
    await signInAs(page, '工程师');
    await page.goto(DEVICE_PAGE);
    await expect(page.getByRole('heading', { name: DEVICE })).toBeVisible();
    await expect(page.getByRole('link', { name: title })).toBeVisible();
  });

  await test.step('it is found by a word from its middle', async () => {
    await expect(async () => {
      await page.goto(`/search?query=${encodeURIComponent(`座氧化 ${run}`)}`);
      await expect(page.getByText(title).first()).toBeVisible({
        timeout: 5_000,
      });
    }).toPass({ timeout: 90_000 });
  });

  await test.step('its page is in the knowledge base', async () => {
    await expect(async () => {
      await page.goto(`/docs/default/component/knowledge-base/cases/${slug}/`);
      await expect(
        page.getByRole('heading', { name: title, level: 1 }),
      ).toBeVisible({ timeout: 10_000 });
    }).toPass({ timeout: 90_000 });
  });
});
