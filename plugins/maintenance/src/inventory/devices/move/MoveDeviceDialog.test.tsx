import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DeviceMove } from '@weibao/backstage-plugin-maintenance-common';
import { customerEntity, deviceEntity } from '../../../__testUtils__/entities';
import {
  deviceOverview,
  incidentListItem,
} from '../../../__testUtils__/incidents';
import { maintenanceApiMock } from '../../../__testUtils__/maintenanceApiMock';
import { quietDevice } from '../../../__testUtils__/quietPages';
import { renderEntityPage } from '../../../__testUtils__/renderEntityPage';

const eastPort = {
  ...customerEntity,
  metadata: { namespace: 'default', name: 'east-port', title: 'East Port' },
};

const moved: DeviceMove = {
  deviceRef: 'device:default/db-01',
  from: { customerTitle: 'Harbour Bank' },
  to: { customerTitle: 'East Port' },
  reason: 'Sold',
  movedAt: '2026-11-22T04:00:00.000Z',
  movedBy: 'user:default/li.na',
};

function moveApi() {
  return maintenanceApiMock({
    ...quietDevice,
    getDevice: jest.fn(async () =>
      deviceOverview({
        openIncidents: [
          incidentListItem(new Date()),
          incidentListItem(new Date(), { id: 'INC-000002' }),
        ],
      }),
    ),
    moveDevice: jest.fn(async () => moved),
  });
}

async function openDialog(api = moveApi()) {
  renderEntityPage(deviceEntity, api, '', [], [customerEntity, eastPort]);
  await userEvent.click(
    await screen.findByRole('button', { name: 'More actions' }),
  );
  await userEvent.click(
    await screen.findByRole('menuitem', { name: 'Move to another customer' }),
  );
  const dialog = await screen.findByRole('dialog', {
    name: 'Move Core database 1 to another customer',
  });
  return { api, dialog: within(dialog) };
}

async function choose(dialog: ReturnType<typeof within>, customer: string) {
  await userEvent.click(
    dialog.getByRole('combobox', { name: /^To which customer/ }),
  );
  await userEvent.click(
    await screen.findByRole('option', { name: new RegExp(customer) }),
  );
}

describe('MoveDeviceDialog', () => {
  it('says what stays behind, and moves the device', async () => {
    const { api, dialog } = await openDialog();
    expect(
      await dialog.findByText('2 open incidents stay with the former customer'),
    ).toBeVisible();
    expect(
      dialog.getByText(/the contracts of Harbour Bank cover it no longer/),
    ).toBeVisible();
    await choose(dialog, 'East Port');
    await userEvent.type(dialog.getByLabelText(/^Why/), 'Sold');
    await userEvent.click(dialog.getByRole('button', { name: 'Move' }));
    await waitFor(() =>
      expect(api.moveDevice).toHaveBeenCalledWith({
        path: { namespace: 'default', name: 'db-01' },
        body: {
          customerRef: 'customer:default/east-port',
          siteRef: undefined,
          reason: 'Sold',
        },
      }),
    );
    expect(await screen.findByText('Moved to East Port')).toBeVisible();
  });

  it('asks for what is missing before anything is sent', async () => {
    const { api, dialog } = await openDialog();
    // The list of customers opens by itself.
    await userEvent.keyboard('{Escape}');
    await userEvent.click(await dialog.findByRole('button', { name: 'Move' }));
    expect(await dialog.findByText('Choose the customer.')).toBeVisible();
    expect(dialog.getByText('Say why.')).toBeVisible();
    await userEvent.type(
      dialog.getByRole('combobox', { name: /^To which customer/ }),
      'Harbour',
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /Harbour Bank/ }),
    );
    expect(
      await dialog.findByText('The device belongs to this customer already.'),
    ).toBeVisible();
    expect(api.moveDevice).not.toHaveBeenCalled();
  });

  it('says why it was refused, and keeps what was typed', async () => {
    const api = moveApi();
    api.moveDevice.mockRejectedValueOnce(new Error('East Port has it already'));
    const { dialog } = await openDialog(api);
    await choose(dialog, 'East Port');
    await userEvent.type(dialog.getByLabelText(/^Why/), 'Sold');
    await userEvent.click(dialog.getByRole('button', { name: 'Move' }));
    expect(await dialog.findByText('East Port has it already')).toBeVisible();
    expect(dialog.getByLabelText(/^Why/)).toHaveValue('Sold');
  });
});
