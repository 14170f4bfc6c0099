import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { calendarUpdatePermission } from '@weibao/backstage-plugin-maintenance-common';
import { dateField, enterDate } from '../../__testUtils__/dates';
import { calendars } from '../../__testUtils__/contracts';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { renderMaintenance } from '../../__testUtils__/renderMaintenance';

const own = {
  id: 'night',
  title: 'Night',
  timeZone: 'Asia/Shanghai',
  builtIn: false,
  version: 1,
  weekly: { mon: [['20:00', '06:00']] },
  exceptions: { '2026-12-24': [], '2026-12-27': [['09:00', '12:00']] },
};

const year2026 = {
  year: 2026,
  version: 0,
  source: 'published' as const,
  holidays: ['2026-10-01'],
  makeUpWorkdays: ['2026-10-10'],
};

function calendarsApi() {
  return maintenanceApiMock({
    listCalendars: jest.fn(async () => ({ items: [...calendars, own] })),
    getCalendar: jest.fn(async () => ({ ...own, versions: [own] })),
    listHolidayYears: jest.fn(async () => ({ items: [year2026] })),
    enterHolidayYear: jest.fn(async () => ({ ...year2026, year: 2027 })),
    addCalendarVersion: jest.fn(async () => ({ ...own, versions: [own] })),
  });
}

const open = async (name: string) => {
  await userEvent.click(await screen.findByRole('button', { name }));
  return within(await screen.findByRole('dialog'));
};

describe('CalendarsPage', () => {
  it('enters the holidays of the next year, saying what was understood', async () => {
    const api = calendarsApi();
    renderMaintenance('/maintenance/calendars', api);
    const dialog = await open('Enter the holidays of 2027');
    const save = dialog.getByRole('button', { name: 'Save holidays' });
    const box = dialog.getByRole('textbox', { name: /Holidays and make-up/ });
    fireEvent.change(box, { target: { value: '2027-01-01\nSpring' } });
    expect(dialog.getByText(/1 October is not among/)).toBeVisible();
    expect(dialog.getByText(/Not understood · Spring/)).toBeVisible();
    expect(save).toBeDisabled();

    fireEvent.change(box, {
      target: { value: '10月1日至2日放假，10月9日上班' },
    });
    expect(dialog.getByText(/Days off \(2\) · Oct 1, 2027/)).toBeVisible();
    await userEvent.click(save);
    await waitFor(() =>
      expect(api.enterHolidayYear).toHaveBeenCalledWith({
        path: { year: 2027 },
        body: {
          holidays: ['2027-10-01', '2027-10-02'],
          makeUpWorkdays: ['2027-10-09'],
        },
      }),
    );
  });

  it('changes a calendar from a day on and keeps its own days', async () => {
    const api = calendarsApi();
    renderMaintenance('/maintenance/calendars', api);
    const dialog = await open('Change Night');
    await enterDate(dateField(/In force from/), '2099-01-01');
    fireEvent.change(dialog.getByRole('textbox', { name: 'Monday' }), {
      target: { value: '09:00-18:00' },
    });
    fireEvent.change(
      dialog.getByRole('textbox', { name: /Further days off/ }),
      {
        target: { value: '2099-10-01\n2099-10-10 work' },
      },
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Save change' }));
    await waitFor(() =>
      expect(api.addCalendarVersion).toHaveBeenCalledWith({
        path: { id: 'night' },
        body: {
          version: 1,
          validFrom: '2099-01-01',
          title: 'Night',
          weekly: { mon: [['09:00', '18:00']] },
          exceptions: {
            '2026-12-24': [],
            '2026-12-27': [['09:00', '12:00']],
            '2099-10-01': [],
            '2099-10-10': [['09:00', '18:00']],
          },
        },
      }),
    );
  });

  it('takes a day of its own back', async () => {
    const api = calendarsApi();
    renderMaintenance('/maintenance/calendars', api);
    const dialog = await open('Change Night');
    const daysOff = within(
      dialog.getByRole('grid', { name: 'Days off of its own' }),
    );
    expect(
      dialog.getByRole('grid', { name: 'Workdays of its own' }),
    ).toHaveTextContent('Dec 27, 2026');
    await userEvent.click(daysOff.getByRole('button', { name: /Remove/ }));
    expect(dialog.queryByText('Dec 24, 2026')).not.toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Save change' }));
    await waitFor(() =>
      expect(api.addCalendarVersion).toHaveBeenCalledWith({
        path: { id: 'night' },
        body: expect.objectContaining({
          exceptions: { '2026-12-27': [['09:00', '12:00']] },
        }),
      }),
    );
  });

  it('makes it open around the clock, without windows and days of its own', async () => {
    const api = calendarsApi();
    renderMaintenance('/maintenance/calendars', api);
    const dialog = await open('Change Night');
    await enterDate(dateField(/In force from/), '2099-01-01');
    await userEvent.click(
      dialog.getByRole('switch', { name: 'Around the clock' }),
    );
    expect(
      dialog.queryByRole('textbox', { name: 'Monday' }),
    ).not.toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Save change' }));
    await waitFor(() =>
      expect(api.addCalendarVersion).toHaveBeenCalledWith({
        path: { id: 'night' },
        body: {
          version: 1,
          validFrom: '2099-01-01',
          title: 'Night',
          alwaysOpen: true,
        },
      }),
    );
  });

  it('offers no change to those who may not', async () => {
    renderMaintenance('/maintenance/calendars', calendarsApi(), [], {
      authorize: ({ permission }) =>
        permission.name === calendarUpdatePermission.name
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
    });
    expect(await screen.findByText('From the beginning · Night')).toBeVisible();
    expect(await screen.findByText('Year 2026')).toBeVisible();
    // What the test before was allowed is remembered for a moment.
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: /Change|Enter/ }),
      ).not.toBeInTheDocument(),
    );
  });
});
