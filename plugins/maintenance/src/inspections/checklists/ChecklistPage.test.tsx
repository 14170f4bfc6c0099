import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ChecklistHistory,
  checklistWritePermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { renderMaintenance } from '../../__testUtils__/renderMaintenance';

const led = {
  id: 'led',
  title: 'Fault LED is lit',
  titleZh: '故障灯亮',
  kind: 'yes-no',
  required: true,
  proposesFindingOn: ['yes'],
} as const;
const temperature = {
  id: 'temperature',
  title: 'Inlet temperature',
  kind: 'number',
  unit: '°C',
  maximum: 35,
} as const;

const checklist = {
  id: 'standard-server',
  title: 'Servers | 服务器',
  deviceType: 'server',
  builtIn: true,
  version: 2,
  items: [led, temperature],
  versions: [
    { version: 1, title: 'Servers | 服务器', items: [led] },
    {
      version: 2,
      title: 'Servers | 服务器',
      items: [led, temperature],
      createdAt: '2026-11-30T02:00:00.000Z',
      createdBy: 'user:default/li.na',
    },
  ],
} as unknown as ChecklistHistory;

const path = '/maintenance/inspections/checklists/standard-server';

function checklistApi() {
  return maintenanceApiMock({
    listChecklists: jest.fn(async () => ({ items: [checklist] })),
    getChecklist: jest.fn(async () => checklist),
    addChecklistVersion: jest.fn(async () => ({ ...checklist, version: 3 })),
  });
}

const rows = () =>
  within(screen.getByRole('list', { name: 'Items' }))
    .getAllByRole('listitem')
    .map(row => row.textContent);

describe('checklists', () => {
  it('are listed beside the plans', async () => {
    renderMaintenance(
      '/maintenance/inspections?view=checklists',
      checklistApi(),
    );
    const list = await screen.findByRole('list', { name: 'Checklists' });
    expect(list).toHaveTextContent('Servers');
    expect(list).toHaveTextContent('Version 2');
    expect(within(list).getByRole('link')).toHaveAttribute('href', path);
  });

  it('say what they ask for, and what they asked for before', async () => {
    renderMaintenance(path, checklistApi());
    expect(
      await screen.findByRole('heading', { name: 'Servers' }),
    ).toBeVisible();
    expect(rows()).toEqual([
      expect.stringMatching(/Fault LED is lit.*Required.*Yes or no.*Yes/),
      expect.stringMatching(/Inlet temperature.*°C.*outside at most 35 °C/),
    ]);

    await userEvent.click(screen.getByRole('button', { name: 'Version 1' }));
    expect(await screen.findByText(/This is an earlier version/)).toBeVisible();
    expect(rows()).toHaveLength(1);
  });

  it('are changed item by item', async () => {
    const api = checklistApi();
    renderMaintenance(path, api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Change checklist' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    const press = (name: string) =>
      userEvent.click(dialog.getByRole('button', { name }));

    await press('Move “Inlet temperature” up');
    await press('Remove “Fault LED is lit”');
    await press('Change “Inlet temperature”');
    const maximum = dialog.getByRole('textbox', { name: /finding above/ });
    await userEvent.clear(maximum);
    await userEvent.type(maximum, '30');
    expect(dialog.getByRole('textbox', { name: 'Unit' })).toBeDisabled();

    await press('Add item');
    await press('Save change');
    expect(dialog.getByText('This is needed')).toBeVisible();
    expect(api.addChecklistVersion).not.toHaveBeenCalled();
    await userEvent.type(
      dialog.getAllByRole('textbox', { name: 'Title' }).pop()!,
      'Dust',
    );
    await press('Save change');
    await waitFor(() =>
      expect(api.addChecklistVersion).toHaveBeenCalledWith({
        path: { id: 'standard-server' },
        body: {
          version: 2,
          title: 'Servers | 服务器',
          items: [
            { ...temperature, maximum: 30 },
            { id: 'item-2', title: 'Dust', kind: 'yes-no' },
          ],
        },
      }),
    );
  });

  it('are not to be changed by those who may not', async () => {
    renderMaintenance(path, checklistApi(), [], {
      authorize: ({ permission }) =>
        permission.name === checklistWritePermission.name
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
    });
    await screen.findByRole('heading', { name: 'Servers' });
    // What the test before was allowed is remembered for a moment.
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: 'Change checklist' }),
      ).not.toBeInTheDocument(),
    );
  });
});
