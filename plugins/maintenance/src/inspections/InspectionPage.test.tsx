import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Inspection } from '@weibao/backstage-plugin-maintenance-common';
import {
  nodePhoto,
  readNodeBlobs,
} from '../platform/entries/__testUtils__/readNodeBlobs';
import { answerOf } from '../platform/entries/__testUtils__/tabs';
import { finding } from '../__testUtils__/findings';
import { device } from '../__testUtils__/incidents';
import { inspection } from '../__testUtils__/inspections';
import { maintenanceApiMock } from '../__testUtils__/maintenanceApiMock';
import { renderMaintenance } from '../__testUtils__/renderMaintenance';

const { deviceRef } = device;
const listPath = '/maintenance/inspections/i1';
const path = `${listPath}?device=${encodeURIComponent(deviceRef)}`;
const answered = {
  answeredAt: '2026-11-23T02:00:00.000Z',
  answeredBy: 'user:default/engineer',
};

function inspectionApi(changes: Partial<Inspection> = {}) {
  return maintenanceApiMock({
    getInspection: jest.fn(async () => inspection(changes)),
    saveInspectionResults: jest.fn(async ({ body: { results } }) => ({
      version: 4,
      results: results.map(result => ({ ...result, ...answered })),
      proposedFindings: results
        .filter(({ value }) => value === 40)
        .map(({ deviceRef: ref, itemId }) => ({
          deviceRef: ref,
          itemId,
          title: 'Inlet temperature: 40 °C',
          description: '40 °C is outside the limits from 10 to 35 °C.',
          severity: 'medium' as const,
        })),
      progress: { devices: 2, devicesDone: 0, required: 4, answered: 1 },
    })),
    completeInspection: jest.fn(async () => inspection()),
    correctInspection: jest.fn(async () => inspection()),
    listFindings: jest.fn(async () => ({ items: [] })),
    raiseFinding: jest.fn(),
    uploadFile: jest.fn(async () => ({
      id: 'f1',
      contentType: 'image/jpeg',
      size: 3,
      sha256: '',
    })),
    readFile: jest.fn(async () => nodePhoto()),
  });
}

async function openChecklist() {
  return screen.findByRole('region', { name: 'Core database 1' });
}

describe('InspectionPage', () => {
  beforeEach(() => {
    window.localStorage.clear();
    globalThis.indexedDB = new IDBFactory();
    readNodeBlobs();
    URL.createObjectURL = () => 'blob:photo';
    URL.revokeObjectURL = () => {};
  });

  it('saves answers as they are given', async () => {
    const api = inspectionApi();
    renderMaintenance(path, api);
    const checklist = await openChecklist();

    const fans = within(checklist).getByRole('radiogroup', {
      name: 'All fans run normally',
    });
    await userEvent.click(within(fans).getByRole('radio', { name: 'Yes' }));
    fireEvent.change(
      within(checklist).getByRole('textbox', { name: 'Inlet temperature' }),
      { target: { value: '22,5' } },
    );

    expect(await screen.findByText('Saved')).toBeVisible();
    await waitFor(() =>
      expect(
        api.saveInspectionResults.mock.calls.flatMap(
          ([{ body }]) => body.results,
        ),
      ).toEqual([
        { deviceRef, itemId: 'fans', value: true },
        { deviceRef, itemId: 'inlet-temperature', value: 22.5 },
      ]),
    );
    expect(screen.getByText('1 of 2 devices done')).toBeVisible();
  });

  it('says at once that a number is outside its limits, and raises the finding', async () => {
    const api = inspectionApi();
    renderMaintenance(path, api);
    const checklist = await openChecklist();

    fireEvent.change(
      within(checklist).getByRole('textbox', { name: 'Inlet temperature' }),
      { target: { value: '40' } },
    );
    expect(within(checklist).getByText('outside the limits')).toBeVisible();

    await userEvent.click(
      await within(checklist).findByRole('button', { name: 'Raise finding' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('textbox', { name: /Title/ })).toHaveValue(
      'Inlet temperature: 40 °C',
    );
    await userEvent.click(within(dialog).getByRole('radio', { name: 'High' }));
    fireEvent.change(within(dialog).getByLabelText('Recommendation'), {
      target: { value: 'Check the cooling' },
    });
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Raise finding' }),
    );
    await waitFor(() =>
      expect(api.raiseFinding).toHaveBeenCalledWith({
        body: {
          deviceRef,
          inspectionId: 'i1',
          itemId: 'inlet-temperature',
          title: 'Inlet temperature: 40 °C',
          description: '40 °C is outside the limits from 10 to 35 °C.',
          severity: 'high',
          recommendation: 'Check the cooling',
        },
      }),
    );
  });

  it('leads to the finding that was raised of an answer', async () => {
    const api = inspectionApi();
    const answer = { ...answered, deviceRef };
    api.getInspection.mockResolvedValue(
      inspection({
        results: [
          {
            ...answer,
            itemId: 'inlet-temperature',
            value: 40,
            findingId: 'f1',
          },
          { ...answer, itemId: 'fans', value: false, findingId: 'f2' },
        ],
      }),
    );
    const raised = finding({ id: 'f1', device, itemId: 'inlet-temperature' });
    api.listFindings.mockResolvedValue({ items: [raised] });
    renderMaintenance(path, api);
    const checklist = within(await openChecklist());

    expect(
      await checklist.findByRole('link', {
        name: `Finding raised: ${raised.title}`,
      }),
    ).toHaveAttribute('href', '/maintenance/findings/f1');
    // Not among the findings that were read.
    expect(
      checklist.getByRole('link', { name: 'Finding raised' }),
    ).toHaveAttribute('href', '/maintenance/findings/f2');
    expect(
      checklist.queryByRole('button', { name: 'Raise finding' }),
    ).not.toBeInTheDocument();
  });

  it('keeps answers that could not be sent, also over a reload', async () => {
    const api = inspectionApi();
    api.saveInspectionResults.mockRejectedValue(new TypeError('offline'));
    const { unmount } = renderMaintenance(path, api);
    const checklist = await openChecklist();
    await userEvent.click(
      within(checklist).getByRole('radio', { name: 'all online' }),
    );
    expect(
      await screen.findByText('No connection, 1 kept on this device'),
    ).toBeVisible();
    unmount();

    const later = inspectionApi();
    renderMaintenance(path, later);
    await openChecklist();
    await waitFor(() =>
      expect(later.saveInspectionResults).toHaveBeenCalledWith(
        {
          path: { id: 'i1' },
          body: {
            results: [{ deviceRef, itemId: 'disks', value: 'all online' }],
          },
        },
        expect.anything(),
      ),
    );
    expect(screen.getByRole('radio', { name: 'all online' })).toBeChecked();
  });

  it('says at the item and in the list why an answer is not accepted, and saves the others', async () => {
    const api = inspectionApi();
    const refusal = await answerOf(400, '"Disks" is no longer asked');
    const save = api.saveInspectionResults.getMockImplementation()!;
    api.saveInspectionResults.mockImplementation(async call => {
      const { results } = call.body;
      if (results.some(({ itemId }) => itemId === 'disks')) throw refusal;
      return save(call);
    });
    renderMaintenance(path, api);
    const checklist = within(await openChecklist());
    await userEvent.click(checklist.getByRole('radio', { name: 'all online' }));
    await userEvent.click(checklist.getByRole('radio', { name: 'Yes' }));
    expect(
      await checklist.findByText('Not accepted: "Disks" is no longer asked'),
    ).toBeVisible();
    expect(await screen.findByText('1 not accepted')).toBeVisible();
    expect(
      api.saveInspectionResults.mock.calls.map(([{ body }]) =>
        body.results.map(({ itemId }) => itemId),
      ),
    ).toContainEqual(['fans']);

    await userEvent.click(screen.getByRole('button', { name: 'Complete' }));
    expect(
      await screen.findByText('One answer is not saved yet'),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await userEvent.click(screen.getByRole('button', { name: 'See why' }));
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Discard: Core database 1: Disks',
      }),
    );
    const list = await screen.findByRole('dialog');
    const [close] = within(list).getAllByRole('button', { name: 'Close' });
    await userEvent.click(close);
    await waitFor(() => expect(list).not.toBeInTheDocument());
    expect(
      checklist.getByRole('radio', { name: 'all online' }),
    ).not.toBeChecked();
  });

  it('keeps what is typed while it is being entered', async () => {
    const api = inspectionApi();
    renderMaintenance(path, api);
    const checklist = within(await openChecklist());
    const field = checklist.getByRole('textbox', { name: 'Firmware version' });
    await userEvent.type(field, 'R6 4.51');
    expect(field).toHaveValue('R6 4.51');
    await waitFor(() =>
      expect(
        api.saveInspectionResults.mock.calls.at(-1)?.[0].body.results,
      ).toEqual([{ deviceRef, itemId: 'firmware', value: 'R6 4.51' }]),
    );
    await screen.findByText('Saved');
    expect(field).toHaveValue('R6 4.51');
  });

  it('shows a photo that was taken without a network, and sends it with its answer', async () => {
    const api = inspectionApi();
    api.uploadFile.mockRejectedValueOnce(new TypeError('offline'));
    renderMaintenance(path, api);
    await openChecklist();
    await userEvent.upload(
      screen.getByLabelText('Take photo: Photo of the front'),
      nodePhoto(),
    );
    expect(
      await screen.findByRole('img', { name: 'Photo of the front 1' }),
    ).toHaveAttribute('src', expect.stringMatching(/^data:/));
    expect(api.readFile).not.toHaveBeenCalled();
    expect(
      await screen.findByText('No connection, 1 kept on this device'),
    ).toBeVisible();
    expect(api.saveInspectionResults).not.toHaveBeenCalled();

    act(() => {
      window.dispatchEvent(new Event('online'));
    });
    await waitFor(() =>
      expect(api.saveInspectionResults).toHaveBeenCalledWith(
        {
          path: { id: 'i1' },
          body: {
            results: [{ deviceRef, itemId: 'photo-front', value: ['f1'] }],
          },
        },
        expect.anything(),
      ),
    );
  });

  it('stores a photo and shows it', async () => {
    const api = inspectionApi();
    renderMaintenance(path, api);
    await openChecklist();

    await userEvent.upload(
      screen.getByLabelText('Take photo: Photo of the front'),
      nodePhoto(),
    );
    const shown = await screen.findByRole('img', {
      name: 'Photo of the front 1',
    });
    // The content security policy of a portal lets no image be a blob.
    expect(shown).toHaveAttribute('src', expect.stringMatching(/^data:/));
    expect(shown.closest('a')).toHaveAttribute('href', 'blob:photo');
    await waitFor(() =>
      expect(api.uploadFile).toHaveBeenCalledWith(
        {
          body: expect.any(Blob),
          query: {
            customerRef: 'customer:default/harbour-bank',
          },
        },
        expect.anything(),
      ),
    );
  });

  it('finds a device by its serial number and goes on to the next', async () => {
    renderMaintenance(listPath, inspectionApi());
    await userEvent.type(
      await screen.findByRole('searchbox', {
        name: 'Serial number, name, rack',
      }),
      'sn-9999{Enter}',
    );
    expect(
      await screen.findByRole('region', { name: 'Core database 2' }),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Next' })).toBeDisabled();

    await userEvent.click(screen.getByRole('button', { name: 'Previous' }));
    expect(await openChecklist()).toBeVisible();
  });

  it('names what is missing, and leads there', async () => {
    const api = inspectionApi();
    renderMaintenance(path, api);
    await openChecklist();
    await userEvent.click(screen.getByRole('button', { name: 'Complete' }));

    const dialog = await screen.findByRole('dialog');
    expect(
      within(dialog).getByText('4 required answers are missing:'),
    ).toBeVisible();
    expect(
      within(dialog).getByRole('button', { name: 'Complete' }),
    ).toBeDisabled();
    await userEvent.click(
      within(dialog).getByRole('button', {
        name: 'Core database 2: Inlet temperature',
      }),
    );
    expect(
      await screen.findByRole('region', { name: 'Core database 2' }),
    ).toBeVisible();
    await waitFor(() => expect(document.activeElement?.tagName).toBe('LI'));
    expect(document.activeElement).toHaveTextContent('Inlet temperature');
  });

  it('completes based on the version of the last answer', async () => {
    const everything = inspection().devices.flatMap(each => [
      {
        deviceRef: each.device.deviceRef,
        itemId: 'fans',
        value: true,
        ...answered,
      },
      {
        deviceRef: each.device.deviceRef,
        itemId: 'inlet-temperature',
        value: 21,
        ...answered,
      },
    ]);
    const api = inspectionApi({ results: everything });
    renderMaintenance(path, api);
    const checklist = await openChecklist();
    await userEvent.click(
      within(checklist).getByRole('radio', { name: 'all online' }),
    );
    await waitFor(() => expect(api.saveInspectionResults).toHaveBeenCalled());
    await screen.findByText('Saved');

    await userEvent.click(screen.getByRole('button', { name: 'Complete' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByLabelText('Summary'), {
      target: { value: 'All well' },
    });
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Complete' }),
    );
    await waitFor(() =>
      expect(api.completeInspection).toHaveBeenCalledWith({
        path: { id: 'i1' },
        body: {
          version: 4,
          summary: 'All well',
        },
      }),
    );
  });

  it('shows a completed inspection as it is fixed, and adds a correction with its reason', async () => {
    const api = inspectionApi({
      state: 'completed',
      completedAt: '2026-11-23T03:00:00.000Z',
      results: [
        {
          deviceRef,
          itemId: 'inlet-temperature',
          value: 40,
          ...answered,
          corrections: [
            {
              value: 24,
              reason: 'Read the wrong sensor',
              at: '2026-11-24T03:00:00.000Z',
              by: 'user:default/engineer',
            },
          ],
        },
      ],
    });
    renderMaintenance(path, api);
    const checklist = await openChecklist();
    expect(within(checklist).queryByRole('textbox')).not.toBeInTheDocument();
    const history = within(checklist).getByRole('list', {
      name: 'Corrections',
    });
    expect(history).toHaveTextContent('First answer: 40 °C');
    expect(history).toHaveTextContent('Corrected to: 24 °C');
    expect(history).toHaveTextContent('Read the wrong sensor');

    await userEvent.click(
      within(checklist).getByRole('button', {
        name: 'Correct All fans run normally',
      }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('radio', { name: 'No' }));
    fireEvent.change(within(dialog).getByRole('textbox', { name: /Reason/ }), {
      target: { value: 'Fan 2 stood still' },
    });
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Add correction' }),
    );
    await waitFor(() =>
      expect(api.correctInspection).toHaveBeenCalledWith({
        path: { id: 'i1' },
        body: {
          deviceRef,
          itemId: 'fans',
          value: false,
          reason: 'Fan 2 stood still',
        },
      }),
    );
  });

  it('says why it cannot be shown', async () => {
    const api = inspectionApi();
    api.getInspection.mockRejectedValue(new Error('There is no inspection'));
    renderMaintenance(path, api);
    expect(await screen.findByText('There is no inspection')).toBeVisible();
  });
});
