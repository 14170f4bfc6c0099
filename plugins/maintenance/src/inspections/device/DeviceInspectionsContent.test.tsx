import { screen, within } from '@testing-library/react';
import { deviceEntity } from '../../__testUtils__/entities';
import { inspectionListItem } from '../../__testUtils__/inspections';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { renderEntityPage } from '../../__testUtils__/renderEntityPage';

describe('DeviceInspectionsContent', () => {
  it('lists the inspections of the device, the latest first', async () => {
    const api = maintenanceApiMock({
      listInspections: jest.fn(async () => ({
        items: [inspectionListItem({ state: 'completed' })],
      })),
    });
    renderEntityPage(deviceEntity, api, '/inspections');
    const list = within(
      await screen.findByRole('list', { name: 'Inspections' }),
    );
    expect(
      list.getByRole('link', { name: /Quarterly inspection/ }),
    ).toHaveAttribute('href', '/maintenance/inspections/i1');
    expect(api.listInspections).toHaveBeenCalledWith(
      {
        query: expect.objectContaining({
          deviceRef: 'device:default/db-01',
          order: '-dueOn',
        }),
      },
      expect.anything(),
    );
  });

  it('says that the device was never inspected', async () => {
    renderEntityPage(
      deviceEntity,
      maintenanceApiMock({ listInspections: async () => ({ items: [] }) }),
      '/inspections',
    );
    expect(await screen.findByText('Never inspected')).toBeVisible();
  });
});
