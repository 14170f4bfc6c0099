import { expect, test, type Locator, type Page } from '@playwright/test';
import { fillDate, signInInEnglishAs, signOut } from './portal';

const CUSTOMER = '海滨银行';

function date(daysAhead: number): string {
  const day = new Date(Date.now() + daysAhead * 86_400_000);
  return day.toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
}

/** Makes an inspection outside the plans, from the page of its contract. */
async function createInspection(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'New inspection' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/Inspection outside a plan/).click();
  await dialog.getByRole('button', { name: 'Create inspection' }).click();
  await page.waitForURL(/\/maintenance\/inspections\//);
  return page.url();
}

/** The items of the open checklist. */
function items(page: Page): Locator {
  return page.getByRole('list', { name: 'Checklist' }).locator('> li');
}

/** The first item that wants a number between limits. */
function limited(page: Page): Locator {
  return items(page)
    .filter({ hasText: /[\d.]+ to [\d.]+/ })
    .first();
}

/** A number within the limits that an item names, 1 where it names none. */
async function withinLimits(item: Locator): Promise<number> {
  const [minimum, maximum] =
    (await item.innerText()).match(/([\d.]+) to ([\d.]+)/)?.slice(1) ?? [];
  return minimum ? (Number(minimum) + Number(maximum)) / 2 : 1;
}

/** Gives an answer to every item that has none yet. */
async function answerTheRest(page: Page) {
  for (const item of await items(page).all()) {
    const choices = item.getByRole('radio');
    if ((await choices.count()) > 0) {
      await choices.first().click();
      continue;
    }
    const field = item.getByRole('textbox');
    if ((await field.count()) > 0 && !(await field.inputValue())) {
      await field.fill(String(await withinLimits(item)));
    }
  }
}

test('a number outside its limits becomes a finding, an incident, and is checked again', async ({
  page,
}) => {
  const run = Date.now().toString(36).toUpperCase();
  const title = `Out of limits ${run}`;
  let [firstVisit, secondVisit, finding] = ['', '', ''];

  await signInInEnglishAs(page, 'Service manager');

  await test.step('make a contract for one device, and two inspections', async () => {
    await page.goto('/maintenance/contracts');
    await page.getByRole('button', { name: 'New contract' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Contract number').fill(`WB-E2E-${run}`);
    await form.getByLabel('Title').fill('Findings');
    await form.getByRole('combobox', { name: /Customer/ }).fill(CUSTOMER);
    await page.getByRole('option', { name: CUSTOMER }).click();
    await fillDate(form, 'First day', date(-30));
    await fillDate(form, 'Last day', date(335));
    await form.getByRole('button', { name: 'Create contract' }).click();
    await page.getByRole('button', { name: 'Add devices' }).first().click();
    const devices = page.getByRole('dialog');
    await devices.getByRole('listitem').first().getByRole('checkbox').check({
      force: true,
    });
    await devices.getByRole('button', { name: 'Add 1 device' }).click();
    await expect(devices).toBeHidden();

    const contract = page.url();
    firstVisit = await createInspection(page);
    await page.goto(contract);
    secondVisit = await createInspection(page);
  });

  await signOut(page);
  await signInInEnglishAs(page, 'Engineer');

  await test.step('type a number outside its limits and raise what it proposes', async () => {
    await page.goto(firstVisit);
    await limited(page).getByRole('textbox').fill('999');
    await expect(limited(page).getByText('outside the limits')).toBeVisible();
    await limited(page).getByRole('button', { name: 'Raise finding' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Title').fill(title);
    await dialog.getByRole('button', { name: 'Raise finding' }).click();
    await expect(limited(page).getByText(title)).toBeVisible();
  });

  await test.step('complete the inspection', async () => {
    await answerTheRest(page);
    await page.getByRole('button', { name: 'Complete', exact: true }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Complete', exact: true })
      .click();
    await expect(page.getByText('Completed').first()).toBeVisible();
  });

  await test.step('open an incident from the finding with one click', async () => {
    await page.getByRole('link', { name: title }).click();
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    finding = page.url();
    await page.getByRole('button', { name: 'Open an incident' }).click();
    await page.waitForURL(/\/maintenance\/incidents\//);
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  });

  await test.step('take and resolve it', async () => {
    await page.getByRole('button', { name: 'Take', exact: true }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Take', exact: true })
      .click();
    await expect(page.getByText('Acknowledged').first()).toBeVisible();

    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Resolve' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Solution').fill('Put the cooling right');
    await dialog.getByRole('button', { name: 'Resolve', exact: true }).click();
    await expect(page.getByText('Resolved').first()).toBeVisible();
  });

  await test.step('find it waiting for the next visit', async () => {
    await page.goto(finding);
    await expect(page.getByText('To be re-checked')).toBeVisible();
  });

  await test.step('check it again in the next inspection', async () => {
    await page.goto(secondVisit);
    await limited(page)
      .getByRole('textbox')
      .fill(String(await withinLimits(limited(page))));
    const earlier = page
      .getByRole('region', { name: 'Open findings of earlier visits' })
      .getByRole('listitem')
      .filter({ hasText: title });
    await earlier.getByRole('button', { name: 'Record re-check' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('radio', { name: /Fixed/ })).toBeChecked();
    await dialog.getByRole('button', { name: 'Save re-check' }).click();
    await expect(earlier).toBeHidden();
  });

  await test.step('see it closed, by that inspection', async () => {
    await page.goto(finding);
    await expect(page.getByText('Closed').first()).toBeVisible();
    await page.getByRole('link', { name: 'in an inspection' }).click();
    await expect(page).toHaveURL(secondVisit);
  });
});
