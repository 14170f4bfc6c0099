import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { maintenanceApiMock } from './__testUtils__/maintenanceApiMock';
import { maintenanceApiRef } from './api';
import { maintenancePlugin } from './plugin';
import { renderMaintenance } from './__testUtils__/renderMaintenance';

const counts = {
  open: 0,
  mine: 0,
  unassigned: 0,
  atRisk: 0,
  breached: 0,
  awaitingClosure: 0,
};

describe('maintenancePlugin', () => {
  it('shows the service desk with its tabs', async () => {
    renderMaintenance(
      '/maintenance',
      maintenanceApiMock({
        listIncidents: async () => ({ items: [] }),
        summariseIncidents: async () => counts,
        summariseInspections: async () => ({
          overdue: 0,
          due: 0,
          started: 0,
          mine: 0,
        }),
      }),
    );

    expect(
      await screen.findByRole('tab', { name: 'Service desk' }),
    ).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('tab', { name: 'Contracts' })).toHaveAttribute(
      'href',
      '/maintenance/contracts',
    );
    expect(await screen.findByText('Nothing waits here')).toBeInTheDocument();
  });

  it('is where the configuration puts it', async () => {
    renderTestApp({
      features: [maintenancePlugin],
      initialRouteEntries: ['/service/contracts'],
      config: { maintenance: { path: '/service' } },
      apis: [
        [
          maintenanceApiRef,
          maintenanceApiMock({ listContracts: async () => ({ items: [] }) }),
        ],
        [catalogApiRef, catalogApiMock({ entities: [] })],
        mockApis.permission(),
      ],
    });

    expect(
      await screen.findByRole('tab', { name: 'Contracts', selected: true }),
    ).toHaveAttribute('href', '/service/contracts');
  });

  it('leads to the contracts', async () => {
    const api = maintenanceApiMock({
      listContracts: async () => ({ items: [] }),
    });
    renderMaintenance('/maintenance/contracts', api);

    expect(
      await screen.findByRole('tab', { name: 'Contracts', selected: true }),
    ).toBeInTheDocument();
  });
});
