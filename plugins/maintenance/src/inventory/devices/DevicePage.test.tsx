import {
  ANNOTATION_WITHDRAWN_AT,
  Coverage,
  HistoryEntry,
} from '@weibao/backstage-plugin-maintenance-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { contract, coverageRow } from '../../__testUtils__/contracts';
import { deviceEntity } from '../../__testUtils__/entities';
import { device, incidentListItem } from '../../__testUtils__/incidents';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { quietDevice } from '../../__testUtils__/quietPages';
import { renderEntityPage } from '../../__testUtils__/renderEntityPage';

const deviceRef = 'device:default/db-01';

const covered: Coverage = {
  deviceRef,
  at: '2026-03-02T02:00:00.000Z',
  covered: true,
  reason: 'only',
  explanation: 'The only contract.',
  contract: contract(),
  coverage: coverageRow,
  candidates: [{ contract: contract(), coverage: coverageRow, chosen: true }],
};

function deviceApi(coverage: Coverage = covered) {
  return maintenanceApiMock({
    ...quietDevice,
    getCoverage: jest.fn(async () => coverage),
    listIncidents: jest.fn(async () => ({
      items: [incidentListItem(new Date())],
    })),
  });
}

describe('the page of a device', () => {
  it('says what the device is and marks a model kept as written', async () => {
    renderEntityPage(deviceEntity, deviceApi());

    expect(
      await screen.findByRole('heading', { name: 'Core database 1' }),
    ).toBeVisible();
    expect(await screen.findByText('SN-7K2M9')).toBeVisible();
    expect(screen.getByText('As the customer wrote it')).toBeVisible();
    expect(screen.getByText('In production')).toBeVisible();
  });

  it("keeps the customer's own columns apart from our cover", async () => {
    renderEntityPage(
      {
        ...deviceEntity,
        spec: {
          ...deviceEntity.spec,
          parameters: { Memory: '512 GB', 维保结束: '2030-12-31' },
        },
      },
      deviceApi(),
    );

    const own = within(
      await screen.findByRole('region', { name: "The customer's own words" }),
    );
    expect(own.getByText('512 GB')).toBeVisible();
    expect(own.getByText('维保结束')).toBeVisible();
    expect(own.getByText(/What our contracts cover/)).toBeVisible();
    expect(own.queryByText('SN-7K2M9')).not.toBeInTheDocument();
  });

  it('copies the serial number', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(window.navigator.clipboard, 'writeText');
    renderEntityPage(deviceEntity, deviceApi());

    await user.click(
      await screen.findByRole('button', { name: 'Copy serial number' }),
    );

    expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible();
    expect(writeText).toHaveBeenCalledWith('SN-7K2M9');
  });

  it('tells which contract covers the device, what it promises and why it is that one', async () => {
    renderEntityPage(deviceEntity, deviceApi());

    expect(await screen.findByText('WB-2026-001')).toBeVisible();
    expect(screen.getByText('40 days left')).toBeVisible();
    expect(
      screen.getByText('Names this device · the only contract in force'),
    ).toBeVisible();
    const levels = screen.getByRole('table', { name: 'Level targets' });
    expect(
      within(levels).getByRole('row', {
        name: /IV\s?ordinary 20 min – 4 h 72 h/,
      }),
    ).toBeVisible();
  });

  it('says until when it is covered where the contract may not be seen', async () => {
    renderEntityPage(
      deviceEntity,
      deviceApi({
        deviceRef,
        at: covered.at,
        covered: true,
        coveredUntil: '2026-12-31',
      }),
    );

    expect(
      await screen.findByText('In cover until Dec 31, 2026.'),
    ).toBeVisible();
    expect(screen.queryByText('Out of cover')).not.toBeInTheDocument();
  });

  it('shows cover that overlaps', async () => {
    const other = contract({ id: 'c2', number: 'WB-2026-002' });
    renderEntityPage(
      deviceEntity,
      deviceApi({
        ...covered,
        reason: 'most-specific',
        candidates: [
          ...(covered.candidates ?? []),
          {
            contract: other,
            coverage: { ...coverageRow, id: 'r2', scope: 'contract' },
            chosen: false,
          },
        ],
      }),
    );

    expect(
      await screen.findByText('Another contract covers this device too'),
    ).toBeVisible();
    expect(screen.getByText('WB-2026-002')).toBeVisible();
  });

  it('says since when and until when nothing covers the device', async () => {
    renderEntityPage(
      deviceEntity,
      deviceApi({
        deviceRef,
        at: covered.at,
        covered: false,
        reason: 'none',
        explanation: 'Nothing.',
        candidates: [],
        lastCoveredOn: '2025-12-31',
        nextCoveredOn: '2026-07-01',
      }),
    );

    expect(
      await screen.findByText('Covered until Dec 31, 2025.'),
    ).toBeVisible();
    expect(screen.getByText('Covered again from Jul 1, 2026.')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Contracts of the customer' }),
    ).toHaveAttribute(
      'href',
      '/maintenance/contracts?customer=customer%3Adefault%2Fharbour-bank',
    );
  });

  it('lists what is open, what is due next first', async () => {
    const api = deviceApi();
    renderEntityPage(deviceEntity, api);

    expect(await screen.findByText('Disk array offline')).toBeVisible();
    expect(api.listIncidents).toHaveBeenCalledWith(
      {
        query: expect.objectContaining({
          deviceRef,
          state: ['open'],
          order: 'due',
        }),
      },
      expect.anything(),
    );
  });

  it('says what went wrong when the cover cannot be asked', async () => {
    const api = deviceApi();
    api.getCoverage.mockRejectedValue(new Error('database is away'));
    renderEntityPage(deviceEntity, api);

    expect(await screen.findByText('database is away')).toBeVisible();
  });

  it('keeps the filters of the history in the address', async () => {
    const api = deviceApi();
    renderEntityPage(
      deviceEntity,
      api,
      '/incidents?state=awaitingClosure&level=II&q=fan',
    );

    expect(await screen.findByText('Disk array offline')).toBeVisible();
    expect(api.listIncidents).toHaveBeenCalledWith(
      {
        query: expect.objectContaining({
          deviceRef,
          state: ['resolved', 'signed-off'],
          level: ['II'],
          q: 'fan',
        }),
      },
      expect.anything(),
    );
    expect(screen.getByRole('searchbox')).toHaveValue('fan');
  });

  describe('of one that was withdrawn', () => {
    const withdrawnEntity = {
      ...deviceEntity,
      metadata: {
        ...deviceEntity.metadata,
        annotations: { [ANNOTATION_WITHDRAWN_AT]: '2026-02-03T04:00:00.000Z' },
      },
      spec: { ...deviceEntity.spec, lifecycle: 'withdrawn', site: undefined },
    };
    const withdrawnApi = (entry: Partial<HistoryEntry>) =>
      maintenanceApiMock({
        ...quietDevice,
        getCoverage: async () => ({
          deviceRef,
          at: covered.at,
          covered: false,
          lastCoveredOn: '2026-02-03',
        }),
        getDevice: async () => ({
          device,
          withdrawnAt: '2026-02-03T04:00:00.000Z',
          coverage: { deviceRef, at: covered.at, covered: false },
        }),
        listDeviceHistory: jest.fn(async () => ({
          items: [
            {
              id: 'ledger:1/1',
              at: '2026-02-03T04:00:01.000Z',
              kind: 'ledger' as const,
              event: 'imported',
              title: 'devices.xlsx',
              ledgerId: 'l1',
              ...entry,
            },
          ],
        })),
      });

    it('says since when, by which list, and that its cover has ended', async () => {
      renderEntityPage(withdrawnEntity, withdrawnApi({ state: 'gone' }));

      expect(
        await screen.findByText('Withdrawn since Feb 3, 2026'),
      ).toBeVisible();
      expect(
        await screen.findByRole('link', { name: 'devices.xlsx' }),
      ).toHaveAttribute('href', '/maintenance/ledgers/l1');
      expect(
        await screen.findByText(
          'Cover ended when the device left the device list of its customer.',
        ),
      ).toBeVisible();
      expect(screen.getByText('Covered until Feb 3, 2026.')).toBeVisible();
      expect(screen.getByText('Withdrawn')).toBeVisible();
      expect(await screen.findByText('East machine room')).toBeVisible();
    });

    it('offers no report of a fault', async () => {
      renderEntityPage(withdrawnEntity, withdrawnApi({ state: 'gone' }));
      expect(await screen.findByText('No open incident')).toBeVisible();
      expect(
        screen.queryByRole('button', { name: 'Report a fault' }),
      ).not.toBeInTheDocument();
    });

    it('names no list where what happened last is something else', async () => {
      const api = withdrawnApi({ state: 'changed' });
      renderEntityPage(withdrawnEntity, api);
      expect(
        await screen.findByText('Withdrawn since Feb 3, 2026'),
      ).toBeVisible();
      await waitFor(() => expect(api.listDeviceHistory).toHaveBeenCalled());
      expect(screen.queryByText('devices.xlsx')).not.toBeInTheDocument();
    });
  });
});
