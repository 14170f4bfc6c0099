import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { dateField, enterDate } from '../__testUtils__/dates';
import { calendars, contract } from '../__testUtils__/contracts';
import {
  inspection,
  inspectionListItem,
  inspectionPlan,
  serverChecklist,
} from '../__testUtils__/inspections';
import { maintenanceApiMock } from '../__testUtils__/maintenanceApiMock';
import { renderMaintenance } from '../__testUtils__/renderMaintenance';

function inspectionsApi() {
  return maintenanceApiMock({
    listInspections: jest.fn(async () => ({ items: [inspectionListItem()] })),
    listInspectionPlans: jest.fn(async () => ({ items: [inspectionPlan] })),
    getInspectionPlan: jest.fn(async () => inspectionPlan),
    createInspectionPlan: jest.fn(async () => inspectionPlan),
    createInspection: jest.fn(async () => inspection({ kind: 'first' })),
    updateInspectionPlan: jest.fn(async () => inspectionPlan),
    previewInspectionPlan: jest.fn(async () => ({
      dates: inspectionPlan.coming,
      devices: 12,
      devicesByType: { server: 10, switch: 2 },
      warnings: [
        {
          code: 'holidays-unpublished' as const,
          message: '',
          year: 2027,
          count: 2,
        },
        {
          code: 'dates-skipped' as const,
          message: '',
          count: 2,
          periods: ['2027-02', '2027-04'],
        },
      ],
    })),
    listChecklists: jest.fn(async () => ({ items: [serverChecklist] })),
    getInspection: jest.fn(async () => inspection({ kind: 'first' })),
    getContract: jest.fn(async () => contract()),
    listContractCoverage: jest.fn(async () => ({ items: [] })),
    listCalendars: jest.fn(async () => ({ items: calendars })),
  });
}

const expectedPage = expect.objectContaining({ signal: expect.anything() });

describe('InspectionsPage', () => {
  it('lists what is overdue, due and started', async () => {
    const api = inspectionsApi();
    renderMaintenance('/maintenance/inspections', api);
    const list = await screen.findByRole('list', { name: 'Inspections' });
    const row = within(list).getByRole('listitem');
    expect(row).toHaveTextContent('Nov 23, 2026');
    expect(row).toHaveTextContent('Quarterly inspection');
    expect(row).toHaveTextContent('Due');
    expect(row).toHaveTextContent('5 / 12');
    expect(
      screen.getByRole('tab', { name: 'Inspections', selected: true }),
    ).toBeVisible();
    expect(api.listInspections).toHaveBeenCalledWith(
      {
        query: expect.objectContaining({
          state: ['overdue', 'due', 'started'],
        }),
      },
      expectedPage,
    );
  });

  it('reads its filters from the address', async () => {
    const api = inspectionsApi();
    api.listInspections.mockResolvedValue({ items: [] });
    renderMaintenance(
      '/maintenance/inspections?state=completed&engineer=user:default/engineer',
      api,
    );
    expect(await screen.findByText('Nothing fits these filters')).toBeVisible();
    expect(api.listInspections).toHaveBeenCalledWith(
      {
        query: expect.objectContaining({
          state: ['completed'],
          engineerRef: 'user:default/engineer',
          order: '-dueOn',
        }),
      },
      expectedPage,
    );
  });

  it('shows the plans with their coming dates and what is overdue', async () => {
    renderMaintenance('/maintenance/inspections?view=plans', inspectionsApi());
    const list = await screen.findByRole('list', { name: 'Inspection plans' });
    const row = within(list).getByRole('listitem');
    expect(row).toHaveTextContent('Every quarter');
    expect(row).toHaveTextContent('2 overdue');
    expect(row).toHaveTextContent('1 due');
    expect(
      within(row).getByRole('img', {
        name: 'Jan 4, 2027 instead of Jan 1, 2027, Apr 5, 2027',
      }),
    ).toBeVisible();
  });
});

describe('InspectionPlanPage', () => {
  it('says why a date was moved', async () => {
    renderMaintenance('/maintenance/inspections/plans/p1', inspectionsApi());
    expect(
      await screen.findByText('moved from Jan 1, 2027, a holiday'),
    ).toBeVisible();
  });

  it('lists what comes of this plan and of no other', async () => {
    const api = inspectionsApi();
    renderMaintenance('/maintenance/inspections/plans/p1', api);
    expect(
      await screen.findByRole('list', { name: 'Inspections of the plan' }),
    ).toHaveTextContent('Quarterly inspection');
    expect(api.listInspections).toHaveBeenCalledWith(
      { query: expect.objectContaining({ planId: inspectionPlan.id }) },
      expectedPage,
    );
  });

  it('changes only what was changed, based on the version that was read', async () => {
    const api = inspectionsApi();
    renderMaintenance('/maintenance/inspections/plans/p1', api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Edit plan' }),
    );
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByRole('textbox', { name: /Title/ }), {
      target: { value: 'Inspection 2027' },
    });
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Save plan' }),
    );
    await waitFor(() =>
      expect(api.updateInspectionPlan).toHaveBeenCalledWith({
        path: { id: 'p1' },
        body: {
          version: 4,
          title: 'Inspection 2027',
        },
      }),
    );
  });
});

describe('ContractInspectionsCard', () => {
  it('makes a plan and shows what comes of it before', async () => {
    const api = inspectionsApi();
    renderMaintenance('/maintenance/contracts/c1', api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'New plan' }),
    );
    const dialog = await screen.findByRole('dialog');
    const preview = within(dialog).getByRole('region', {
      name: 'What comes of it',
    });
    expect(
      await within(preview).findByText('2 dates in twelve months, 12 devices'),
    ).toBeVisible();
    expect(preview).toHaveTextContent('Server 10 · Switch 2');
    expect(preview).toHaveTextContent(/holidays of 2027 are not published/);
    expect(preview).toHaveTextContent(/do not have its day: 2027-02, 2027-04/);

    await userEvent.click(
      within(dialog).getByRole('radio', { name: /moved back/ }),
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'New plan' }),
    );
    await waitFor(() =>
      expect(api.createInspectionPlan).toHaveBeenCalledWith({
        body: expect.objectContaining({
          contractId: 'c1',
          rule: 'FREQ=MONTHLY;INTERVAL=3',
          shift: 'backward',
          deviceFilter: {},
        }),
      }),
    );
  });

  it('makes the first inspection of the contract', async () => {
    const api = inspectionsApi();
    renderMaintenance('/maintenance/contracts/c1', api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'New inspection' }),
    );
    const dialog = await screen.findByRole('dialog');
    await enterDate(dateField(/Due on/, dialog), '2026-12-01');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Create inspection' }),
    );
    await waitFor(() =>
      expect(api.createInspection).toHaveBeenCalledWith({
        body: {
          kind: 'first',
          contractId: 'c1',
          title: 'First inspection',
          dueOn: '2026-12-01',
          engineerRef: 'user:default/engineer',
        },
      }),
    );
    expect(
      await screen.findByText('Ledger check', { exact: false }),
    ).toBeVisible();
  });
});
