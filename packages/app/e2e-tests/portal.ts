import { expect, type Locator, type Page } from '@playwright/test';

/** A link of the sidebar, which shows that somebody is signed in. */
export function sidebarLink(page: Page, name: string) {
  return page.getByTestId('sidebar-root').getByRole('link', { name });
}

/** Signs in by choosing one of the demo roles, by its title in Chinese. */
export async function signInAs(page: Page, role: string) {
  await page.goto('/');
  await page.getByRole('heading', { name: role }).click();
  await expect(sidebarLink(page, '服务台')).toBeVisible();
}

/** Signs in by choosing one of the demo roles, by its title in English. */
export async function signInInEnglishAs(page: Page, role: string) {
  await page.goto('/');
  await page.getByText('English').click();
  await page.getByRole('heading', { name: role }).click();
  await expect(sidebarLink(page, 'Service desk')).toBeVisible();
}

export async function signOut(page: Page) {
  await page.goto('/settings');
  await page.getByTestId('user-settings-menu').click();
  await page.getByTestId('sign-out').click();
}

/**
 * Opens the page of an entity that the catalog may not have taken in yet, which
 * takes it up to half a minute.
 */
export async function openWhenKnown(page: Page, path: string, title: string) {
  await expect(async () => {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: title })).toBeVisible({
      timeout: 8_000,
    });
  }).toPass({ timeout: 90_000 });
}

/** Types a date, `YYYY-MM-DD`, or one with a time, `YYYY-MM-DDTHH:mm`, part by part. */
export async function fillDate(form: Locator, label: string, date: string) {
  const field = form.getByRole('group', { name: label });
  const parts = ['year', 'month', 'day', 'hour', 'minute'];
  for (const [index, digits] of date.split(/\D/).entries()) {
    await field.locator(`[data-type="${parts[index]}"]`).click();
    await form.page().keyboard.type(digits);
  }
}

/** From now on the files of the page are to be had, but nothing that it asks for. */
export async function cutApi(page: Page) {
  await page.route('**/api/maintenance/**', route => route.abort());
}
