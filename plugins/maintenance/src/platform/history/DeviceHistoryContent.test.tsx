import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  AnswerOf,
  HistoryEntry,
  namespaceAndName,
} from '@weibao/backstage-plugin-maintenance-common';
import { deviceEntity } from '../../__testUtils__/entities';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { renderEntityPage } from '../../__testUtils__/renderEntityPage';

const resolved: HistoryEntry = {
  id: 'h1',
  at: '2026-03-02T02:00:00.000Z',
  kind: 'incident',
  event: 'resolved',
  title: 'Disk array offline',
  incidentId: 'INC-000001',
};
const moved: HistoryEntry = {
  id: 'h2',
  at: '2026-01-02T02:00:00.000Z',
  kind: 'ledger',
  event: 'imported',
  state: 'changed',
  title: 'devices.xlsx',
  ledgerId: 'l1',
  changes: [{ field: 'rack', before: 'A01', after: 'B07' }],
};

function historyApi() {
  return maintenanceApiMock({
    listDeviceHistory: jest.fn(
      async ({ query }): Promise<AnswerOf<'listDeviceHistory'>> =>
        query?.cursor
          ? { items: [moved] }
          : { items: [resolved], nextCursor: 'older' },
    ),
  });
}

describe('the history of a device', () => {
  it('loads older entries below the newer ones', async () => {
    renderEntityPage(deviceEntity, historyApi(), '/history');
    expect(
      await screen.findByRole('link', {
        name: 'INC-000001 Disk array offline',
      }),
    ).toHaveAttribute('href', '/maintenance/incidents/INC-000001');
    await userEvent.click(screen.getByRole('button', { name: 'Load older' }));

    expect(await screen.findByText('Ledger: Changed')).toBeVisible();
    expect(screen.getByText('Incident: resolved')).toBeVisible();
    expect(screen.getByRole('link', { name: 'devices.xlsx' })).toHaveAttribute(
      'href',
      '/maintenance/ledgers/l1',
    );
    expect(screen.getByText('A01')).toBeVisible();
    expect(screen.getByText('B07')).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Load older' }),
    ).not.toBeInTheDocument();
  });

  it('says what a first inspection amended, and what cover was removed', async () => {
    const api = historyApi();
    api.listDeviceHistory.mockResolvedValue({
      items: [
        {
          id: 'h3',
          at: '2026-05-02T02:00:00.000Z',
          kind: 'coverage',
          event: 'removed',
          title: 'Database servers',
          contractId: 'c1',
          contractNumber: 'WB-1',
          coveredDays: { startsOn: '2026-01-01', endsOn: '2026-12-31' },
        },
        {
          id: 'h4',
          at: '2026-04-02T02:00:00.000Z',
          kind: 'amendment',
          event: 'taken-back',
          inspectionId: 'i1',
          amendments: [
            {
              kind: 'device-changed',
              title: 'Core database 1',
              sentence: '',
              changes: [{ field: 'rack', before: 'A01', after: 'B07' }],
            },
          ],
        },
      ],
    });
    renderEntityPage(deviceEntity, api, '/history');
    expect(await screen.findByText('Coverage: removed')).toBeVisible();
    expect(
      screen.getByText(
        'It was to be covered from Jan 1, 2026 to Dec 31, 2026.',
      ),
    ).toBeVisible();
    expect(screen.getByText('Amendment: taken back')).toBeVisible();
    expect(
      screen.getByText('Core database 1 is changed: Rack from “A01” to “B07”'),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'the first inspection' }),
    ).toHaveAttribute('href', '/maintenance/inspections/i1');
  });

  it('shows the kinds the address names', async () => {
    const api = historyApi();
    renderEntityPage(deviceEntity, api, '/history?kind=incident');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Findings', pressed: false }),
    );

    await waitFor(() =>
      expect(api.listDeviceHistory).toHaveBeenCalledWith(
        {
          path: namespaceAndName('device:default/db-01'),
          query: expect.objectContaining({ kind: ['incident', 'finding'] }),
        },
        expect.anything(),
      ),
    );
  });
});
