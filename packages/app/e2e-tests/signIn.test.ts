import { expect, test } from '@playwright/test';
import { sidebarLink, signInAs, signOut } from './portal';

test('an engineer reloads, signs out and comes back as the customer', async ({
  page,
}) => {
  await signInAs(page, '工程师');
  await page.goto('/settings');
  await expect(page.getByText('chen.wei@hengwei.example')).toBeVisible();

  await page.reload();
  await expect(page.getByText('chen.wei@hengwei.example')).toBeVisible();

  await signOut(page);

  await signInAs(page, '客户联系人');
  await page.goto('/settings');
  await expect(page.getByText('何志强').first()).toBeVisible();
});

test('a visitor starts at the service desk', async ({ page }) => {
  await signInAs(page, '服务经理');
  await expect(page).toHaveURL(/\/maintenance/);
});

test('the language is switched on the sign-in page and in the settings', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByText('English').click();
  await page.getByRole('heading', { name: 'Engineer' }).click();
  await expect(sidebarLink(page, 'Service desk')).toBeVisible();

  await page.goto('/settings');
  await page.getByTestId('select').click();
  await page.getByRole('option', { name: '中文' }).click();
  await expect(sidebarLink(page, '服务台')).toBeVisible();
});
