import { expect, test } from '@playwright/test';
import { Maintenance } from './maintenance';
import { cutApi, signInAs } from './portal';

test('what is written on a case without a network outlives the page and is saved', async ({
  page,
  context,
  request,
}) => {
  const author = await Maintenance.as('caseAuthor', request);
  const { id } = await author.post('/case-drafts', { markdown: '# \n' });
  const editor = page.getByRole('textbox', { name: '案例的 Markdown' });
  const write = async (text: string) => {
    await editor.click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(`${text}\n`);
  };
  const state = page.getByRole('status');

  await signInAs(page, '案例作者');
  await page.goto(`/maintenance/cases/drafts/${id}`);
  await write('with a network');
  await expect(state.getByText('已保存')).toBeVisible();

  await context.setOffline(true);
  await write('without one');
  await expect(state.getByText('无网络，已存于本机')).toBeVisible();

  await cutApi(page);
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByText('加载失败').first()).toBeVisible();

  await page.unrouteAll();
  await page.getByRole('button', { name: '重试' }).first().click();
  await expect(editor).toContainText('without one');
  await expect(state.getByText('已保存')).toBeVisible();
  await write('with it again');
  await expect(state.getByText('已保存')).toBeVisible();
  await expect
    .poll(async () => (await author.get(`/case-drafts/${id}`)).markdown)
    .toBe('# \nwith a network\nwithout one\nwith it again\n');
});
