import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  CaseMatch,
  MaintenanceApi,
} from '@weibao/backstage-plugin-maintenance-common';
import { caseMatch } from '../../../__testUtils__/cases';
import { deviceEntity } from '../../../__testUtils__/entities';
import { incident } from '../../../__testUtils__/incidents';
import { maintenanceApiMock } from '../../../__testUtils__/maintenanceApiMock';
import { quietDevice } from '../../../__testUtils__/quietPages';
import { renderEntityPage } from '../../../__testUtils__/renderEntityPage';
import { renderMaintenance } from '../../../__testUtils__/renderMaintenance';

function showIncident(
  matches: CaseMatch[],
  methods: Partial<MaintenanceApi> = {},
) {
  const api = maintenanceApiMock({
    getIncident: async () => incident(),
    listIncidentEvents: async () => ({ items: [] }),
    explainIncidentSla: () => new Promise(() => {}),
    matchCases: async () => ({ items: matches }),
    giveCaseFeedback: async () => undefined as never,
    ...methods,
  });
  renderMaintenance('/maintenance/incidents/INC-000001', api);
  return api;
}

async function fittingCase() {
  const list = await screen.findByRole('list', { name: 'Cases that fit' });
  return within(within(list).getAllByRole('listitem')[0]);
}

describe('FittingCases', () => {
  it('says why a case fits, what counts most first, and leads to it', async () => {
    const api = showIncident([caseMatch()]);
    const item = await fittingCase();

    expect(
      item.getByText(
        'same model ProLiant DL380 Gen10 · part SSD · words: offline, firmware',
      ),
    ).toBeVisible();
    expect(item.getByRole('img', { name: 'Fits 72 of 100' })).toBeVisible();
    expect(
      item.getByText('Update the firmware before 32768 hours'),
    ).toBeVisible();
    expect(
      await item.findByRole('link', { name: 'SSDs fail after 32768 hours' }),
    ).toHaveAttribute(
      'href',
      '/docs/default/component/knowledge-base/cases/storage/ssd-hours/',
    );
    expect(api.matchCases).toHaveBeenCalledWith(
      { query: { incidentId: 'INC-000001', limit: 5 } },
      expect.anything(),
    );
  });

  it('keeps one word a person, and counts with it', async () => {
    const api = showIncident([caseMatch()]);
    const item = await fittingCase();
    await userEvent.click(item.getByRole('button', { name: 'Worked 3' }));
    expect(
      await item.findByRole('button', { name: 'Worked 4', pressed: true }),
    ).toBeVisible();

    await userEvent.click(item.getByRole('button', { name: 'Did not 1' }));
    expect(
      await item.findByRole('button', { name: 'Did not 2', pressed: true }),
    ).toBeVisible();
    expect(item.getByRole('button', { name: 'Worked 3' })).toBeVisible();
    expect(api.giveCaseFeedback.mock.calls).toEqual([
      [
        {
          path: { slug: 'ssd-hours' },
          body: { incidentId: 'INC-000001', worked: true },
        },
      ],
      [
        {
          path: { slug: 'ssd-hours' },
          body: { incidentId: 'INC-000001', worked: false },
        },
      ],
    ]);
  });

  it('does not count my word of before twice', async () => {
    showIncident([caseMatch({ myFeedback: 'worked' })]);
    const item = await fittingCase();
    expect(
      item.getByRole('button', { name: 'Worked 3', pressed: true }),
    ).toBeVisible();
    await userEvent.click(item.getByRole('button', { name: 'Did not 1' }));
    expect(
      await item.findByRole('button', { name: 'Worked 2', pressed: false }),
    ).toBeVisible();
  });

  it('takes a note to the word', async () => {
    const api = showIncident([caseMatch({ myFeedback: 'did-not-work' })]);
    const item = await fittingCase();
    await userEvent.click(item.getByRole('button', { name: 'Add a note' }));
    await userEvent.type(item.getByLabelText('Note'), 'Firmware was new');
    await userEvent.click(item.getByRole('button', { name: 'Save note' }));
    await waitFor(() =>
      expect(api.giveCaseFeedback).toHaveBeenCalledWith({
        path: { slug: 'ssd-hours' },
        body: {
          incidentId: 'INC-000001',
          worked: false,
          note: 'Firmware was new',
        },
      }),
    );
    // A toast fades in.
    await waitFor(() => expect(screen.getByText('Note saved')).toBeVisible());
  });

  it('takes the word back when it could not be saved', async () => {
    showIncident([caseMatch()], {
      giveCaseFeedback: async () => {
        throw new Error('offline');
      },
    });
    const item = await fittingCase();
    await userEvent.click(item.getByRole('button', { name: 'Worked 3' }));
    expect(await item.findByRole('alert')).toHaveTextContent('offline');
    expect(
      item.getByRole('button', { name: 'Worked 3', pressed: false }),
    ).toBeVisible();
  });

  it('says how cases are found when none is', async () => {
    showIncident([]);
    expect(await screen.findByText('No case fits this incident')).toBeVisible();
  });

  it('offers to try again when it fails', async () => {
    showIncident([], {
      matchCases: async () => {
        throw new Error('index is gone');
      },
    });
    expect(await screen.findByText('index is gone')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});

describe('the parts and codes of fitting cases', () => {
  it('are offered when an incident is resolved', async () => {
    const api = maintenanceApiMock({
      getIncident: async () =>
        incident({ state: 'on-site', allowedEvents: ['resolve'] }),
      listIncidentEvents: async () => ({ items: [] }),
      explainIncidentSla: () => new Promise(() => {}),
      matchCases: async () => ({ items: [caseMatch()] }),
    });
    renderMaintenance('/maintenance/incidents/INC-000001', api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Resolve' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(
      await dialog.findByRole('button', { name: 'POST 1785' }),
    );
    expect(dialog.getByLabelText(/Fault code/)).toHaveValue('POST 1785');
    expect(dialog.getByRole('button', { name: 'SSD' })).toBeVisible();
  });
});

describe('the page of a device', () => {
  it('has the cases that fit it', async () => {
    const api = maintenanceApiMock({
      ...quietDevice,
      matchCases: async () => ({ items: [caseMatch()] }),
    });
    renderEntityPage(deviceEntity, api);

    const list = within(
      await screen.findByRole('list', { name: 'Cases that fit' }),
    );
    expect(list.getByText('SSDs fail after 32768 hours')).toBeVisible();
    expect(api.matchCases).toHaveBeenCalledWith(
      { query: { deviceRef: 'device:default/db-01', limit: 5 } },
      expect.anything(),
    );
  });
});
