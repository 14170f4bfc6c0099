import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { dateField, enterDate } from '../../__testUtils__/dates';
import { deviceEntity } from '../../__testUtils__/entities';
import { finding } from '../../__testUtils__/findings';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { quietDevice } from '../../__testUtils__/quietPages';
import { renderEntityPage } from '../../__testUtils__/renderEntityPage';

const deviceRef = 'device:default/db-01';

function deviceApi() {
  return maintenanceApiMock({
    ...quietDevice,
    listFindings: jest.fn(async () => ({ items: [finding()] })),
    raiseFinding: jest.fn(async () => finding()),
    uploadFile: jest.fn(async () => ({
      id: 'photo-1',
      contentType: 'image/png',
      size: 3,
      sha256: '',
    })),
    readFile: async () => new File(['png'], 'photo.png'),
  });
}

async function openForm() {
  await userEvent.click(
    await screen.findByRole('button', { name: 'Raise a finding' }),
  );
  return within(await screen.findByRole('dialog'));
}

describe('DeviceFindingsCard', () => {
  beforeEach(() => {
    URL.createObjectURL = () => 'blob:photo';
    URL.revokeObjectURL = () => {};
  });

  it('lists the open findings of the device', async () => {
    const api = deviceApi();
    renderEntityPage(deviceEntity, api);

    const list = within(
      await screen.findByRole('list', { name: 'Open findings' }),
    );
    expect(list.getByText('Fan 3 is loud')).toBeVisible();
    expect(list.getByText('Overdue')).toBeVisible();
    expect(api.listFindings).toHaveBeenCalledWith(
      {
        query: expect.objectContaining({
          deviceRef,
          state: ['open', 'in-progress', 'to-check'],
        }),
      },
      expect.anything(),
    );
  });

  it('says where findings come from when there is none', async () => {
    const api = deviceApi();
    api.listFindings.mockResolvedValue({ items: [] });
    renderEntityPage(deviceEntity, api);
    expect(await screen.findByText('No open finding')).toBeVisible();
  });

  it('wants to know in a few words what was found', async () => {
    const api = deviceApi();
    renderEntityPage(deviceEntity, api);
    const form = await openForm();
    await userEvent.click(form.getByRole('button', { name: 'Raise finding' }));

    expect(
      await form.findByText('Say in a few words what was found.'),
    ).toBeVisible();
    expect(api.raiseFinding).not.toHaveBeenCalled();
  });

  it('raises a finding with a photo and shows it in the list', async () => {
    const api = deviceApi();
    renderEntityPage(deviceEntity, api);
    const form = await openForm();
    await userEvent.type(
      form.getByRole('textbox', { name: /Title/ }),
      'Cable blocks the fan',
    );
    await enterDate(dateField('Due on'), '2026-04-01');
    await userEvent.upload(
      form.getByLabelText('Take photo: Photos'),
      new File(['png'], 'fan.png', { type: 'image/png' }),
    );
    await form.findByRole('button', { name: 'Remove photo 1' });
    await userEvent.click(form.getByRole('button', { name: 'Raise finding' }));

    await waitFor(() =>
      expect(api.raiseFinding).toHaveBeenCalledWith({
        body: {
          deviceRef,
          title: 'Cable blocks the fan',
          severity: 'medium',
          dueOn: '2026-04-01',
          photoIds: ['photo-1'],
        },
      }),
    );
    expect(api.uploadFile).toHaveBeenCalledWith({
      body: expect.any(File),
      query: {
        customerRef: 'customer:default/harbour-bank',
      },
    });
    await waitFor(() => expect(api.listFindings).toHaveBeenCalledTimes(2));
  });
});
