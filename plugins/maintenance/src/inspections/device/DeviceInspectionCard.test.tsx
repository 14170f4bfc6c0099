import { screen, within } from '@testing-library/react';
import { deviceEntity } from '../../__testUtils__/entities';
import { deviceOverview } from '../../__testUtils__/incidents';
import { inspectionListItem } from '../../__testUtils__/inspections';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { renderEntityPage } from '../../__testUtils__/renderEntityPage';

function deviceApi() {
  return maintenanceApiMock({
    getDevice: async () => deviceOverview(),
    listDeviceHistory: async () => ({ items: [] }),
    getCoverage: async () => deviceOverview().coverage,
    listIncidents: async () => ({ items: [] }),
    listFindings: async () => ({ items: [] }),
    listInspections: jest.fn(async () => ({
      items: [
        inspectionListItem({
          state: 'completed',
          completedAt: '2026-11-20T03:00:00.000Z',
        }),
      ],
    })),
    listMeasurements: jest.fn(async () => ({
      series: [
        {
          itemId: 'inlet-temperature',
          title: 'Inlet temperature',
          unit: '°C',
          minimum: 10,
          maximum: 35,
          points: [
            { at: '2026-11-20T03:00:00.000Z', value: 38, inspectionId: 'i1' },
          ],
        },
      ],
    })),
  });
}

describe('DeviceInspectionCard', () => {
  it('shows the last inspection and whether its numbers are within their limits', async () => {
    renderEntityPage(deviceEntity, deviceApi());
    expect(await screen.findByText('Quarterly inspection')).toBeVisible();
    const figures = screen.getByRole('region', { name: 'Inlet temperature' });
    expect(
      within(figures).getByText('38 °C · outside the limits'),
    ).toBeVisible();
    expect(within(figures).getByText('10 to 35 °C')).toBeVisible();
  });

  it('says that the device was never inspected', async () => {
    const api = deviceApi();
    api.listInspections.mockResolvedValue({ items: [] });
    renderEntityPage(deviceEntity, api);
    expect(await screen.findByText('Never inspected')).toBeVisible();
  });
});
