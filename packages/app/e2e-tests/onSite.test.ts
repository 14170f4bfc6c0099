import { expect, test, type Page, type Request } from '@playwright/test';
import { Device, Maintenance } from './maintenance';
import { cutApi, signInAs } from './portal';

const PHONE = { width: 390, height: 844 };

/** What the backend has taken, in the order in which it did. */
function watchSaves(page: Page, path: RegExp) {
  const taken: any[] = [];
  page.on('requestfinished', async (request: Request) => {
    if (request.method() !== 'PUT' || !path.test(request.url())) return;
    const response = await request.response();
    if (!response?.ok()) return;
    const { results, checks } = request.postDataJSON();
    taken.push(...(results ?? checks));
  });
  return taken;
}

const isSaved = (page: Page) =>
  expect(page.getByRole('status').getByText('已保存')).toBeVisible();

test('answers entered without a network arrive once and in order', async ({
  page,
  context,
  request,
}) => {
  const manager = await Maintenance.as('serviceManager', request);
  const run = Date.now().toString(36).toUpperCase();
  const { id, devices } = await manager.createInspection('regular', run);
  const taken = watchSaves(page, /\/results$/);
  const choices = page
    .getByRole('list', { name: '检查表' })
    .locator('> li')
    .filter({ has: page.getByRole('radiogroup') });
  const answer = (number: number) =>
    choices.nth(number).getByRole('radio').first().click();
  const areAnswered = (count: number) =>
    expect(
      choices.filter({ has: page.getByRole('radio', { checked: true }) }),
    ).toHaveCount(count);

  await signInAs(page, '工程师');
  await page.setViewportSize(PHONE);
  await page.goto(`/maintenance/inspections/${id}`);
  await page.getByRole('button', { name: devices[0].title }).click();
  await expect(choices).not.toHaveCount(0);

  await test.step('three with a network', async () => {
    for (const number of [0, 1, 2]) await answer(number);
    await isSaved(page);
  });

  await test.step('two without', async () => {
    await context.setOffline(true);
    for (const number of [3, 4]) await answer(number);
    await expect(page.getByText('无网络，2 项已存于本机')).toBeVisible();
    await areAnswered(5);
  });

  await test.step('the page is loaded again and has nothing but itself', async () => {
    await cutApi(page);
    await context.setOffline(false);
    await page.reload();
    await expect(page.getByText('加载失败').first()).toBeVisible();
  });

  await test.step('the network is back', async () => {
    await page.unrouteAll();
    await page.getByRole('button', { name: '重试' }).first().click();
    await areAnswered(5);
    await isSaved(page);
  });

  const {
    checklists,
    results,
    devices: inspected,
  } = await manager.get(`/inspections/${id}`);
  const { checklistId } = inspected.find(
    ({ device }: { device: Device }) =>
      device.deviceRef === devices[0].deviceRef,
  );
  const asked = checklists
    .find((each: { id: string }) => each.id === checklistId)
    .items.filter(({ kind }: { kind: string }) => kind !== 'number')
    .map((item: { id: string }) => item.id)
    .slice(0, 5);
  expect(taken.map(({ itemId }) => itemId)).toEqual(asked);
  expect(results).toHaveLength(5);
  for (const { deviceRef, itemId, value } of taken) {
    expect(results).toContainEqual(
      expect.objectContaining({ deviceRef, itemId, value }),
    );
  }
});

test('checks of the ledger made without a network arrive once, and what is refused says why', async ({
  page,
  context,
  request,
}) => {
  const manager = await Maintenance.as('serviceManager', request);
  const run = Date.now().toString(36).toUpperCase();
  const { id, devices } = await manager.createInspection('first', run);
  const [confirmed, missing, late] = devices;
  const taken = watchSaves(page, /\/ledger-checks$/);
  const rows = page.getByRole('list', { name: '设备清单' });
  const row = (title: string) => rows.getByRole('listitem', { name: title });
  const check = ({ title }: Device, name: string) =>
    row(title).getByRole('button', { name, exact: true }).click();
  const addExtra = async (title: string, serialNumber: string) => {
    await page.getByRole('button', { name: '多出的设备' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '序列号' }).fill(serialNumber);
    await dialog.getByLabel('名称').fill(title);
    await dialog.getByRole('button', { name: /类型/ }).click();
    await page.getByRole('option', { name: '交换机' }).click();
    await dialog.getByLabel('厂商').fill('Huawei');
    await dialog.getByLabel('型号').fill('S5735');
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(row(title)).toBeVisible();
  };

  await signInAs(page, '工程师');
  await page.setViewportSize(PHONE);
  await page.goto(`/maintenance/inspections/${id}?step=check`);

  await test.step('three with a network', async () => {
    await check(confirmed, '一致');
    await check(missing, '缺失');
    await addExtra(`多出 ${run}`, `E2E${run}`);
    await isSaved(page);
  });

  await test.step('two without, of which one is about a known device', async () => {
    await context.setOffline(true);
    await addExtra(`误认 ${run}`, confirmed.serialNumber);
    await check(late, '一致');
    await expect(page.getByText('无网络，2 项已存于本机')).toBeVisible();
  });

  await test.step('the page is loaded again and has nothing but itself', async () => {
    await cutApi(page);
    await context.setOffline(false);
    await page.reload();
    await expect(page.getByText('加载失败').first()).toBeVisible();
  });

  await test.step('the network is back', async () => {
    await page.unrouteAll();
    await page.getByRole('button', { name: '重试' }).first().click();
    await expect(page.getByText('已核对 3 / 3')).toBeVisible();
    await expect(page.getByText('1 项未被接受')).toBeVisible();
    await expect(row(`误认 ${run}`)).toContainText(confirmed.serialNumber);
  });

  await test.step('what was refused is discarded', async () => {
    await page.getByRole('button', { name: '查看原因' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(confirmed.serialNumber);
    await dialog.getByRole('button', { name: '放弃' }).click();
    await expect(dialog).toContainText('这里已没有内容');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await isSaved(page);
  });

  const refOf = (entry: any) => entry.deviceRef ?? entry.found.title;
  const entered = [
    confirmed.deviceRef,
    missing.deviceRef,
    `多出 ${run}`,
    late.deviceRef,
  ];
  expect(taken.map(refOf)).toEqual(entered);
  const { ledgerChecks } = await manager.get(`/inspections/${id}`);
  expect(ledgerChecks.map(refOf).sort()).toEqual(entered.sort());
});
