import { expect, test } from '@playwright/test';
import { sidebarLink, signInInEnglishAs, signOut } from './portal';

// A switch of the demo bank's ledger, covered by a contract.
const SERIAL_NUMBER = 'SGH7252GXH';
const DEVICE = 'SAN交换机01';
const CUSTOMER = '海滨银行';

test('a fault is reported, taken, worked and resolved, and seen where people look', async ({
  page,
}) => {
  const fault = `Port 7 flaps ${Date.now()}`;
  await signInInEnglishAs(page, 'Engineer');

  await test.step('find the device by part of its serial number and report', async () => {
    await page.getByRole('button', { name: 'Report a fault' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Report a fault' });
    await dialog.getByLabel('Device').fill(SERIAL_NUMBER.slice(3));
    await dialog.getByRole('row', { name: DEVICE }).click();
    await expect(dialog.getByText(/Covered by WB-/)).toBeVisible();

    await dialog.getByRole('radio', { name: /III/ }).check({ force: true });
    await dialog.getByLabel('What is wrong').fill(fault);
    await dialog.getByLabel('Reported by').fill('何志强');
    await dialog.getByRole('button', { name: 'Report', exact: true }).click();
    await expect(page.getByRole('heading', { name: fault })).toBeVisible();
    await expect(page.getByText(/Response due in/)).toBeVisible();
  });

  await test.step('take it', async () => {
    await page.getByRole('button', { name: 'Take', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Take', exact: true }).click();
    await expect(page.getByText(/Response met with/)).toBeVisible();
    await expect(page.getByText('Acknowledged').first()).toBeVisible();
  });

  await test.step('resolve it', async () => {
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Resolve' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Solution').fill('Replaced the optical module');
    await dialog.getByRole('button', { name: 'Resolve', exact: true }).click();
    await expect(page.getByText(/Resolution met with/)).toBeVisible();
    await expect(
      page.getByText('Replaced the optical module').first(),
    ).toBeVisible();
  });

  await test.step('see it on the device page', async () => {
    await page.getByRole('link', { name: DEVICE }).first().click();
    await expect(page.getByRole('heading', { name: DEVICE })).toBeVisible();
    await expect(page.getByText(SERIAL_NUMBER).first()).toBeVisible();
    await page.getByRole('link', { name: 'Incidents', exact: true }).click();
    await expect(page.getByText(fault)).toBeVisible();
  });

  await signOut(page);
  await signInInEnglishAs(page, 'Service manager');

  await test.step('see it on the customer page as somebody else', async () => {
    await page.goto('/catalog/default/customer/haibin-bank');
    await expect(page.getByRole('heading', { name: CUSTOMER })).toBeVisible();
    await page.getByRole('link', { name: 'Incidents', exact: true }).click();
    await expect(page.getByText(fault)).toBeVisible();
  });

  await test.step('read it in the other language', async () => {
    await page.getByText(fault).click();
    await expect(page.getByText(/Resolution met with/)).toBeVisible();
    const incident = page.url();
    await page.goto('/settings');
    await page.getByTestId('select').click();
    await page.getByRole('option', { name: '中文' }).click();
    await expect(sidebarLink(page, '服务台')).toBeVisible();
    await page.goto(incident);
    await expect(page.getByRole('heading', { name: fault })).toBeVisible();
    await expect(page.getByText(/解决达标，余/)).toBeVisible();
  });
});
