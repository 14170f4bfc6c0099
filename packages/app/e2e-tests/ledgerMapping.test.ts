import { expect, test, type Page } from '@playwright/test';
import { signInAs } from './portal';

/** Semicolons, and headings that nobody else writes. */
function ledgerOf(run: string, rows: number): Buffer {
  return Buffer.from(
    [
      '叫法;铭牌码;款式;哪家;存放处',
      ...Array.from(
        { length: rows },
        (_, index) => `主机${index + 1};NB-${run}-${index + 1};R740;Dell;甲楼`,
      ),
    ].join('\r\n'),
  );
}

async function preview(page: Page, buffer: Buffer) {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '登记.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: '预览' }).click();
  await expect(page.getByText('分隔符')).toBeVisible();
}

async function choose(page: Page, column: string, field: string) {
  await page.getByRole('button', { name: `${column} 列的含义` }).click();
  await page.getByRole('option', { name: field, exact: true }).click();
}

test('a list with headings of its own is imported by saying what two columns are', async ({
  page,
}) => {
  const run = Date.now().toString(36).toUpperCase();
  await signInAs(page, '服务经理');

  await test.step('nothing tells its devices apart', async () => {
    await page.goto('/maintenance/ledgers/upload');
    await page.getByText('新客户', { exact: true }).click();
    await page.getByLabel('客户名称').fill(`列对应客户${run}`);
    await page.getByLabel('标识').fill(`e2e-map-${run.toLowerCase()}`);
    await preview(page, ledgerOf(run, 2));
    await expect(page.getByRole('button', { name: /分隔符/ })).toContainText(
      '分号',
    );
    await expect(page.getByText('2 行无法导入')).toBeVisible();
    await expect(page.getByText(/没有序列号或资产编号列/)).toBeVisible();
  });

  await test.step('its serial numbers and rooms are pointed out', async () => {
    await choose(page, 'B 铭牌码', '序列号');
    await expect(page.getByText(/新增 2，变更 0，移除 0/)).toBeVisible();
    await choose(page, 'E 存放处', '机房');
    await expect(page.getByText('手工指定')).toHaveCount(2);
    await page.getByRole('button', { name: '确认导入' }).click();
    await expect(page.getByRole('heading', { name: '登记.csv' })).toBeVisible();
  });

  await test.step('the next list is read as this one was', async () => {
    const customer = `customer:default/e2e-map-${run.toLowerCase()}`;
    await page.goto(`/maintenance/ledgers/upload?customer=${customer}`);
    await preview(page, ledgerOf(run, 3));
    await expect(page.getByText(/新增 1，变更 0，移除 0/)).toBeVisible();
    await page.getByRole('button', { name: /5 列中识别了/ }).click();
    await expect(page.getByText(/沿用上次（/)).toHaveCount(2);
  });
});
