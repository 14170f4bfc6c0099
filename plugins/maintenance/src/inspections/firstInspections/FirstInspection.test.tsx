import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  DiscrepancySheet,
  Inspection,
} from '@weibao/backstage-plugin-maintenance-common';
import { answerOf } from '../../platform/entries/__testUtils__/tabs';
import { device } from '../../__testUtils__/incidents';
import { inspection, secondDevice } from '../../__testUtils__/inspections';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { renderMaintenance } from '../../__testUtils__/renderMaintenance';

const path = '/maintenance/inspections/i1';
const checked = {
  checkedAt: '2026-11-23T02:00:00.000Z',
  checkedBy: 'user:default/engineer',
};

function sheet(changes: Partial<DiscrepancySheet> = {}): DiscrepancySheet {
  return {
    inspectionId: 'i1',
    state: 'open',
    contentHash: 'abc',
    counts: {
      devices: 2,
      open: 0,
      confirmed: 0,
      different: 1,
      missing: 1,
      extra: 1,
    },
    discrepancies: [
      {
        state: 'different',
        deviceRef: device.deviceRef,
        device,
        differences: [{ field: 'rack', ledger: 'A-07', found: 'B-01' }],
        sentence: '1',
      },
      {
        state: 'missing',
        deviceRef: secondDevice.deviceRef,
        device: secondDevice,
        sentence: '2',
      },
      {
        state: 'extra',
        differences: [
          { field: 'manufacturer', found: 'Huawei' },
          { field: 'model', found: 'S5735' },
          { field: 'serialNumber', found: 'SN-NEW' },
        ],
        sentence: '3',
      },
    ],
    amendments: [
      {
        kind: 'device-changed',
        title: 'Core database 1',
        sentence: 'a',
        changes: [{ field: 'rack', before: 'A-07', after: 'B-01' }],
      },
      { kind: 'coverage-ended', title: 'Core database 2', sentence: 'b' },
    ],
    ...changes,
  };
}

function firstApi(
  changes: Partial<Inspection> = {},
  sheetChanges: Partial<DiscrepancySheet> = {},
) {
  const first = inspection({
    kind: 'first',
    sheetState: sheetChanges.state ?? 'open',
    ledgerChecks: [],
    ...changes,
  });
  return maintenanceApiMock({
    getInspection: jest.fn(async () => first),
    updateInspection: jest.fn(async () => first),
    saveLedgerChecks: jest.fn(async ({ body: { checks } }) => ({
      version: first.version + 1,
      state: 'started' as const,
      checks: checks.map(check => ({ ...check, ...checked })),
      removed: [],
      progress: first.progress,
    })),
    getDiscrepancySheet: jest.fn(async () => sheet(sheetChanges)),
    applyDiscrepancies: jest.fn(async () => sheet({ state: 'applied' })),
    takeBackDiscrepancies: jest.fn(async () => sheet({ state: 'signed' })),
    readFile: jest.fn(async () => new File(['png'], 'signature.png')),
  });
}

async function press(name: string, within_?: HTMLElement) {
  const place = within_ ? within(within_) : screen;
  await userEvent.click(await place.findByRole('button', { name }));
}

describe('FirstInspection', () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
    URL.createObjectURL = () => 'blob:signature';
    URL.revokeObjectURL = () => {};
  });

  it('ticks off what was prepared', async () => {
    const api = firstApi({
      preparation: [
        { id: 'laptop', title: 'Laptop', done: false },
        { id: 'own-item', title: 'Ladder', done: false },
      ],
    });
    renderMaintenance(path, api);
    await userEvent.click(
      await screen.findByRole('checkbox', {
        name: 'Laptop with console and vendor tools',
      }),
    );
    await waitFor(() =>
      expect(api.updateInspection).toHaveBeenCalledWith({
        path: { id: 'i1' },
        body: {
          version: 3,
          preparation: [
            { id: 'laptop', title: 'Laptop', done: true },
            { id: 'own-item', title: 'Ladder', done: false },
          ],
        },
      }),
    );
    expect(screen.getByRole('checkbox', { name: 'Ladder' })).not.toBeChecked();
  });

  it('reads itself again once the first check has started it', async () => {
    const api = firstApi({ state: 'due', startedAt: undefined });
    renderMaintenance(`${path}?step=check`, api);
    const [row] = await screen.findAllByRole('button', { name: 'Confirm' });
    await userEvent.click(row);
    await waitFor(() => expect(api.getInspection).toHaveBeenCalledTimes(2));
  });

  it('confirms rows, and records only the fields that differ', async () => {
    const api = firstApi();
    renderMaintenance(`${path}?step=check`, api);
    const row = await screen.findByRole('listitem', {
      name: 'Core database 1',
    });
    await press('Confirm', row);
    await waitFor(() =>
      expect(api.saveLedgerChecks).toHaveBeenCalledWith(
        {
          path: { id: 'i1' },
          body: {
            checks: [{ deviceRef: device.deviceRef, state: 'confirmed' }],
          },
        },
        expect.anything(),
      ),
    );
    expect(await within(row).findByText('Confirmed')).toBeVisible();
    expect(screen.getByText('1 of 2 checked')).toBeVisible();

    const second = screen.getByRole('listitem', { name: 'Core database 2' });
    await press('Different', second);
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('button', { name: 'Save' })).toBeDisabled();
    fireEvent.change(within(dialog).getByLabelText('Rack'), {
      target: { value: 'B-01' },
    });
    expect(within(dialog).getByText('Ledger: A-07')).toBeVisible();
    await press('Save', dialog);
    await waitFor(() =>
      expect(api.saveLedgerChecks).toHaveBeenLastCalledWith(
        {
          path: { id: 'i1' },
          body: {
            checks: [
              {
                deviceRef: secondDevice.deviceRef,
                state: 'different',
                found: { rack: 'B-01' },
              },
            ],
          },
        },
        expect.anything(),
      ),
    );
  });

  it('adds a device whose serial number the ledger does not have', async () => {
    const api = firstApi();
    renderMaintenance(`${path}?step=check`, api);
    await userEvent.type(await screen.findByRole('searchbox'), 'SN-NEW{Enter}');
    const dialog = await screen.findByRole('dialog');
    const field = (name: RegExp) =>
      within(dialog).getByRole('textbox', { name });
    expect(field(/Serial number/)).toHaveValue('SN-NEW');
    await userEvent.click(within(dialog).getByRole('button', { name: /Type/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: /switch/i }),
    );
    fireEvent.change(field(/Manufacturer/), { target: { value: 'Huawei' } });
    fireEvent.change(field(/Model/), { target: { value: 'S5735' } });
    await press('Save', dialog);
    await waitFor(() =>
      expect(api.saveLedgerChecks).toHaveBeenCalledWith(
        {
          path: { id: 'i1' },
          body: {
            checks: [
              {
                state: 'extra',
                extraId: expect.stringMatching(/^[0-9a-f-]{36}$/),
                found: {
                  serialNumber: 'SN-NEW',
                  type: 'switch',
                  manufacturer: 'Huawei',
                  model: 'S5735',
                },
              },
            ],
          },
        },
        expect.anything(),
      ),
    );
  });

  it('says at the row and in the mark what was not accepted, and why', async () => {
    const api = firstApi();
    api.saveLedgerChecks.mockRejectedValue(
      await answerOf(400, 'The ledger says so already'),
    );
    renderMaintenance(`${path}?step=check`, api);
    const row = await screen.findByRole('listitem', {
      name: 'Core database 1',
    });
    await press('Different', row);
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByLabelText('Rack'), {
      target: { value: 'B-01' },
    });
    await press('Save', dialog);
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(
      await within(row).findByText('Not accepted: The ledger says so already'),
    ).toBeVisible();

    await press('See why');
    const list = await screen.findByRole('dialog');
    expect(list).toHaveTextContent('Core database 1');
    await press('Discard: Core database 1', list);
    const [close] = within(list).getAllByRole('button', { name: 'Close' });
    await userEvent.click(close);
    await waitFor(() => expect(list).not.toBeInTheDocument());
    expect(within(row).queryByText(/Not accepted/)).not.toBeInTheDocument();
    expect(within(row).getByRole('button', { name: 'Confirm' })).toBeVisible();
  });

  it('reads the sheet again once what waited is saved', async () => {
    const api = firstApi();
    const save = api.saveLedgerChecks.getMockImplementation()!;
    let answer = () => {};
    api.saveLedgerChecks.mockImplementation(async call => {
      await new Promise<void>(resolve => {
        answer = resolve;
      });
      return save(call);
    });
    // Still on its way when the check is saved.
    api.getDiscrepancySheet.mockReturnValueOnce(new Promise(() => {}));
    renderMaintenance(`${path}?step=check`, api);
    const row = await screen.findByRole('listitem', {
      name: 'Core database 1',
    });
    await press('Confirm', row);
    await within(row).findByText('Confirmed');
    await userEvent.click(
      screen.getByRole('radio', { name: '3 Discrepancy sheet' }),
    );
    await waitFor(() => expect(api.saveLedgerChecks).toHaveBeenCalled());
    await waitFor(() => expect(api.getDiscrepancySheet).toHaveBeenCalled());
    answer();
    expect(
      await screen.findByRole('table', { name: 'Differences' }),
    ).toBeVisible();
    expect(api.getDiscrepancySheet).toHaveBeenCalledTimes(2);
  });

  it('says each difference in a sentence, and what applying would change', async () => {
    renderMaintenance(`${path}?step=sheet`, firstApi());
    expect(
      await screen.findByText(
        'Core database 1 (SN-7K2M9): Rack is “B-01” on site and “A-07” in the ledger.',
      ),
    ).toBeVisible();
    expect(
      screen.getByText(
        'Core database 2 (SN-9999) is in the ledger and was not found on site.',
      ),
    ).toBeVisible();
    expect(
      screen.getByText(
        'Huawei S5735 with serial number SN-NEW is on site and not in the ledger.',
      ),
    ).toBeVisible();
    const changes = screen.getByRole('list', { name: 'What applying changes' });
    expect(
      within(changes)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'Core database 1 is changed: Rack from “A-07” to “B-01”',
      'Core database 2 is no longer covered by the contract',
    ]);
  });

  it('calls sites by their titles, says until when devices are covered, and what is left to YAML', async () => {
    const titles = {
      field: 'siteRef',
      ledger: 'site:default/a',
      ledgerTitle: 'North hall',
      found: 'site:default/b',
      foundTitle: 'South hall',
    };
    const year = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
    const title = 'Core database 1';
    const coverage = { title, sentence: '' };
    renderMaintenance(
      `${path}?step=sheet`,
      firstApi(
        {},
        {
          discrepancies: [
            {
              state: 'different',
              device,
              differences: [titles],
              sentence: '1',
            },
          ],
          amendments: [
            {
              kind: 'device-changed',
              skipped: 'described-in-catalog',
              title,
              sentence: 'a',
              changes: [
                {
                  field: 'siteRef',
                  before: titles.ledger,
                  beforeTitle: 'North hall',
                  after: titles.found,
                  afterTitle: 'South hall',
                },
              ],
            },
            {
              kind: 'device-withdrawn',
              skipped: 'described-in-catalog',
              title,
              sentence: 'b',
            },
            {
              ...coverage,
              kind: 'coverage-ended',
              sentence: 'c',
              coverage: {
                contractNumber: 'C-1',
                before: year,
                after: { ...year, endsOn: '2026-06-14' },
              },
            },
            {
              ...coverage,
              kind: 'coverage-ended',
              sentence: 'd',
              coverage: { contractNumber: 'C-1', before: year },
            },
            {
              ...coverage,
              kind: 'coverage-added',
              coverage: { contractNumber: 'C-1', after: year },
            },
          ],
        },
      ),
    );
    expect(
      await screen.findByText(
        'Core database 1 (SN-7K2M9): Site is “South hall” on site and “North hall” in the ledger.',
      ),
    ).toBeVisible();
    const changes = screen.getByRole('list', { name: 'What applying changes' });
    expect(
      within(changes)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'Core database 1 stays as it is: it is described in YAML, change it there: Site from “North hall” to “South hall”',
      'Core database 1 stays as it is: it is described in YAML, remove it there',
      'Contract C-1 covers Core database 1 until Jun 14, 2026 instead of Dec 31, 2026',
      'Contract C-1 no longer covers Core database 1, which was from Jan 1, 2026 to Dec 31, 2026',
      'Contract C-1 covers Core database 1 from Jan 1, 2026 to Dec 31, 2026',
    ]);
  });

  it('is signed only when every row is checked', async () => {
    const counts = { ...sheet().counts, open: 2 };
    renderMaintenance(`${path}?step=sheet`, firstApi({}, { counts }));
    expect(
      await screen.findByText(/2 rows are still to be checked/),
    ).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Sign the discrepancy sheet' }),
    ).toBeDisabled();
  });

  it('applies the signed sheet once that is confirmed', async () => {
    const api = firstApi(
      {},
      {
        state: 'signed',
        signature: {
          signedBy: 'He Zhiqiang',
          signedAt: '2026-11-23T03:00:00.000Z',
          fileId: 'f1',
          contentHash: 'abc',
        },
      },
    );
    renderMaintenance(path, api);
    expect(await screen.findByText(/Signed by He Zhiqiang/)).toBeVisible();
    await press('Apply to ledger and cover');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/2 changes/)).toBeVisible();
    expect(api.applyDiscrepancies).not.toHaveBeenCalled();
    await press('Apply to ledger and cover', dialog);
    await waitFor(() =>
      expect(api.applyDiscrepancies).toHaveBeenCalledWith({
        path: { id: 'i1' },
        body: { contentHash: 'abc' },
      }),
    );
  });

  it('takes back what was applied', async () => {
    const api = firstApi({ state: 'completed' }, { state: 'applied' });
    renderMaintenance(path, api);
    await press('Take back');
    await press('Take back', await screen.findByRole('dialog'));
    await waitFor(() =>
      expect(api.takeBackDiscrepancies).toHaveBeenCalledWith({
        path: { id: 'i1' },
      }),
    );
  });
});
