import { ResponseError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  incident,
  incidentEvents,
  incidentListItem,
  slaExplanation,
} from '../../__testUtils__/incidents';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { renderMaintenance } from '../../__testUtils__/renderMaintenance';

function incidentApi(shown = incident()) {
  return maintenanceApiMock({
    getIncident: jest.fn(async () => shown),
    listIncidentEvents: jest.fn(async () => ({ items: incidentEvents })),
    explainIncidentSla: jest.fn(async () => slaExplanation),
    addIncidentEvent: jest.fn(async () => shown),
  });
}

function show(api = incidentApi(), timeZone?: string) {
  renderMaintenance(
    '/maintenance/incidents/INC-000001',
    api,
    [
      {
        apiVersion: 'weibao.io/v1alpha1',
        kind: 'Site',
        metadata: { name: 'harbour-east' },
        spec: {
          customer: 'customer:default/harbour-bank',
          address: '1 Quay Road',
        },
      },
    ],
    undefined,
    timeZone,
  );
  return api;
}

async function choose(action: string) {
  await userEvent.click(
    await screen.findByRole('button', { name: 'More actions' }),
  );
  await userEvent.click(await screen.findByRole('menuitem', { name: action }));
  return screen.findByRole('dialog');
}

function send(dialog: HTMLElement, label: string) {
  return userEvent.click(within(dialog).getByRole('button', { name: label }));
}

describe('IncidentPage', () => {
  it('says what is wrong, where, and who is concerned', async () => {
    show();

    expect(
      await screen.findByRole('heading', { name: 'Disk array offline' }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Core database 1' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Harbour Bank' })).toBeVisible();
    expect(screen.getByText('SN-7K2M9')).toBeVisible();
    expect(
      screen.getByRole('link', { name: '+86 138 0000 1234' }),
    ).toHaveAttribute('href', 'tel:+8613800001234');
    expect(
      screen.getByText(
        'It names the device itself, which goes before a whole contract',
      ),
    ).toBeVisible();
  });

  it('explains a clock as a bar and as a sentence', async () => {
    show();

    const sentence =
      'Resolution breached by 1 h 20 min: 5 h 20 min of 4 h used. ' +
      'Paused 2 h (customer unavailable, 10:10–12:10). ' +
      'Calendar 24×7, contract WB-2026-001, level I.';
    expect(await screen.findByRole('img', { name: sentence })).toBeVisible();
    expect(screen.getByText(sentence)).toHaveAttribute(
      'title',
      slaExplanation.clocks[0].sentence,
    );
  });

  it('explains a breach of a target that the level no longer has', async () => {
    const api = incidentApi(incident({ level: 'IV', sla: 'breached' }));
    api.explainIncidentSla.mockResolvedValue({
      ...slaExplanation,
      earlierBreaches: [
        {
          clock: 'onsite',
          level: 'II',
          targetSeconds: 7200,
          at: '2026-03-02T04:00:00.000Z',
        },
        {
          clock: 'resolution',
          level: 'I',
          targetSeconds: 14400,
          at: '2026-03-02T06:00:00.000Z',
        },
      ],
    });
    show(api);

    expect(
      await screen.findByText(
        /^Level IV has no such target\. The target of level II, 2 h, was exceeded at Mar 2, .*12:00, before the level was changed; this breach stays/,
      ),
    ).toBeVisible();
    expect(
      screen.getByText(/The target of level I, 4 h, was exceeded/),
    ).toHaveTextContent('Calendar 24×7');
  });

  it('says that nobody knows the device, and proposes the one whose serial number was said', async () => {
    const { device, ...unknown } = incident({
      deviceDescription: 'SN-7K2M9, by the door',
      allowedEvents: ['resolve', 'match'],
      coverage: {
        ...incident().coverage,
        reason: 'sole-contract',
      },
    });
    const api = incidentApi({ ...unknown, deviceCandidates: [device!] });
    show(api);

    expect(
      await screen.findByText(/^Until it is known, contract/),
    ).toBeVisible();
    expect(
      screen.getByText(
        'Until it is known, contract WB-2026-001 applies: It is the only contract of the customer in force.',
      ),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'It is Core database 1' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(
      within(dialog).getByRole('combobox', { name: /Device/ }),
    ).toHaveValue('Core database 1');
    await send(dialog, 'Match the device');
    await waitFor(() =>
      expect(api.addIncidentEvent).toHaveBeenCalledWith({
        path: { id: 'INC-000001' },
        body: expect.objectContaining({
          type: 'match',
          deviceRef: 'device:default/db-01',
        }),
      }),
    );
  });

  it('is offered to the project engineer, and shows what else is open on the device', async () => {
    show(
      incidentApi(
        incident({
          state: 'reported',
          assigneeRef: undefined,
          offeredTo: 'user:default/engineer',
          openIncidents: [
            incidentListItem(new Date(), { id: 'INC-000002', title: 'Fan' }),
          ],
        }),
      ),
    );
    expect(
      await screen.findByText(/You are the project engineer of WB-2026-001/),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'INC-000002 Fan' }),
    ).toHaveAttribute('href', '/maintenance/incidents/INC-000002');
  });

  it.each([
    [undefined, 'Mar 2', ['10:10', '10:00'], '10:10–12:10'],
    ['America/New_York', 'Mar 1', ['21:10', '21:00'], '21:10–23:10'],
  ])(
    'has clocks, sentences and log in the zone of the portal, %s',
    async (timeZone, day, logged, paused) => {
      show(incidentApi(), timeZone);

      expect(
        await screen.findByText(
          new RegExp(`customer unavailable, ${paused}\\)`),
        ),
      ).toBeVisible();
      const shown = screen
        .getAllByText(new RegExp(`^${day}, (2026, )?\\d\\d:\\d\\d$`), {
          selector: 'time, [aria-hidden] > span',
        })
        .map(({ textContent }) => textContent?.slice(-5));
      const [reported, taken] = [logged[1], logged[0]];
      expect(shown).toEqual([reported, taken, reported]);
    },
  );

  it('names the zone to a browser whose clock shows another time', async () => {
    show(incidentApi(), 'America/New_York');
    expect(await screen.findByText('Times in America/New_York')).toBeVisible();
    // The calendar of the contract has its own.
    expect(
      await screen.findByText('Calendar in Asia/Shanghai'),
    ).toBeInTheDocument();
  });

  it('tells the log, last first, late entries marked', async () => {
    show();

    expect(await screen.findByText(/^Entered late/)).toBeVisible();
    const names = screen
      .getAllByText(/^(Taken|Fault reported)$/)
      .map(({ textContent }) => textContent);
    expect(names).toEqual(['Taken', 'Fault reported']);
  });

  it('offers the sensible steps first', async () => {
    show();

    const actions = within(
      await screen.findByRole('group', { name: 'What to do next' }),
    );
    expect(
      actions.getAllByRole('button').map(button => button.textContent),
    ).toEqual(['Book a visit', 'Submit plan', '']);
  });

  it('warns when nothing covered the device', async () => {
    show(incidentApi(incident({ covered: false })));

    expect(
      await screen.findByText(/^No contract covered this device when/),
    ).toBeVisible();
  });

  it('books a visit with what is known', async () => {
    const api = show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Book a visit' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByLabelText(/^Contact/)).toHaveValue('Li Wei');
    await userEvent.click(
      within(dialog).getByRole('checkbox', { name: /confirmed the fault/ }),
    );
    await send(dialog, 'Book a visit');

    await waitFor(() =>
      expect(api.addIncidentEvent).toHaveBeenCalledWith({
        path: { id: 'INC-000001' },
        body: {
          type: 'schedule',
          version: 3,
          at: undefined,
          appointment: {
            startsAt: expect.any(String),
            contactName: 'Li Wei',
            contactPhone: '+86 138 0000 1234',
            address: '1 Quay Road',
            faultConfirmed: true,
          },
        },
      }),
    );
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(api.getIncident).toHaveBeenCalledTimes(2);
  });

  it('says what a pause does to the clocks before it is recorded', async () => {
    const api = show();
    const dialog = await choose('Pause');
    expect(
      within(dialog).getByText(
        'Stops these clocks until you resume: On site, Handling plan, Resolution.',
      ),
    ).toBeVisible();
    await send(dialog, 'Pause');

    await waitFor(() =>
      expect(api.addIncidentEvent).toHaveBeenCalledWith({
        path: { id: 'INC-000001' },
        body: expect.objectContaining({
          type: 'pause',
          reason: 'customer-unavailable',
        }),
      }),
    );
  });

  it('shows old and new targets of another level', async () => {
    const api = show();
    const dialog = await choose('Change level');
    await userEvent.click(
      within(dialog).getByRole('radio', { name: /A component failed/ }),
    );
    expect(within(dialog).getByText('Resolution: 4 h → 24 h')).toBeVisible();
    await userEvent.type(
      within(dialog).getByLabelText(/^Reason/),
      'Business runs again',
    );
    await send(dialog, 'Change level');

    await waitFor(() =>
      expect(api.addIncidentEvent).toHaveBeenCalledWith({
        path: { id: 'INC-000001' },
        body: {
          type: 'changeLevel',
          version: 3,
          at: undefined,
          level: 'II',
          reason: 'Business runs again',
        },
      }),
    );
  });

  it('keeps what was typed when somebody else was faster', async () => {
    const api = show();
    api.addIncidentEvent.mockRejectedValueOnce(await staleVersion());
    const dialog = await choose('Add a note');
    await userEvent.type(
      within(dialog).getByLabelText(/^Note/),
      'Called the customer',
    );
    api.getIncident.mockResolvedValue(incident({ version: 4 }));
    await send(dialog, 'Add a note');
    expect(
      await within(dialog).findByText('Somebody changed this meanwhile'),
    ).toBeVisible();
    expect(within(dialog).getByLabelText(/^Note/)).toHaveValue(
      'Called the customer',
    );

    await send(dialog, 'Add a note');
    await waitFor(() =>
      expect(api.addIncidentEvent).toHaveBeenLastCalledWith({
        path: { id: 'INC-000001' },
        body: expect.objectContaining({
          version: 4,
          note: 'Called the customer',
        }),
      }),
    );
  });

  it('enters late what happened earlier', async () => {
    const api = show();
    const dialog = await choose('Arrived on site');
    await userEvent.click(
      within(dialog).getByRole('checkbox', { name: 'It happened earlier' }),
    );
    await send(dialog, 'Arrived on site');

    await waitFor(() =>
      expect(api.addIncidentEvent).toHaveBeenCalledWith({
        path: { id: 'INC-000001' },
        body: expect.objectContaining({
          type: 'arrive',
          at: expect.any(String),
        }),
      }),
    );
  });

  it('corrects the time of an entry', async () => {
    const api = show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Correct the time: Taken' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(
      within(dialog).getByLabelText(/^Reason/),
      'Taken by phone',
    );
    await send(dialog, 'Correct the time');

    await waitFor(() =>
      expect(api.addIncidentEvent).toHaveBeenCalledWith({
        path: { id: 'INC-000001' },
        body: {
          type: 'correct',
          version: 3,
          at: undefined,
          corrects: 2,
          correctedAt: '2026-03-02T02:10:00.000Z',
          reason: 'Taken by phone',
        },
      }),
    );
  });

  it('does not resolve without a solution', async () => {
    const api = show();
    const dialog = await choose('Resolve');
    await send(dialog, 'Resolve');

    expect(api.addIncidentEvent).not.toHaveBeenCalled();
    expect(within(dialog).getByLabelText(/^Solution/)).toBeInvalid();
  });

  it('says that an incident could not be loaded', async () => {
    const api = incidentApi();
    api.getIncident.mockRejectedValueOnce(new Error('no connection'));
    show(api);
    expect(await screen.findByText('no connection')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', { name: 'Disk array offline' }),
    ).toBeVisible();
  });
});

function staleVersion() {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'ConflictError', message: 'the version is 4' },
        response: { statusCode: 409 },
      }),
      {
        status: 409,
        statusText: 'Conflict',
        headers: { 'content-type': 'application/json' },
      },
    ),
  );
}
