import { ResponseError } from '@backstage/errors';
import { screen } from '@testing-library/react';
import { MaintenanceApi } from '@weibao/backstage-plugin-maintenance-common';
import { maintenanceApiMock } from './__testUtils__/maintenanceApiMock';
import { renderMaintenance } from './__testUtils__/renderMaintenance';

const missing = async () => {
  throw await ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'NotFoundError', message: 'There is no such thing' },
        response: { statusCode: 404 },
      }),
      { status: 404, headers: { 'content-type': 'application/json' } },
    ),
  );
};

const pages: [string, Partial<MaintenanceApi>][] = [
  ['nonsense', {}],
  ['cases/nonsense/deeper', {}],
  [
    'incidents/INC-404404',
    {
      getIncident: missing,
      listIncidentEvents: missing,
      explainIncidentSla: missing,
    },
  ],
  ['contracts/none', { getContract: missing }],
  ['inspections/none', { getInspection: missing }],
  ['inspections/plans/none', { getInspectionPlan: missing }],
  ['findings/none', { getFinding: missing }],
  ['ledgers/none', { getLedger: missing }],
  ['cases/drafts/none', { getCaseDraft: missing }],
  ['cases/recurrences/none', { getRecurrence: missing }],
];

describe('what is not there', () => {
  it.each(pages)(
    'says so at /maintenance/%s, and shows a way on',
    async (path, api) => {
      renderMaintenance(`/maintenance/${path}`, maintenanceApiMock(api));
      expect(
        await screen.findByText('This could not be found', undefined, {
          timeout: 20_000,
        }),
      ).toBeVisible();
      expect(
        screen.getByRole('link', { name: 'To the service desk' }),
      ).toHaveAttribute('href', '/maintenance');
      expect(screen.queryByRole('alert')).not.toBeInTheDocument();
      expect(
        screen.queryByRole('button', { name: 'Try again' }),
      ).not.toBeInTheDocument();
      expect(screen.getAllByRole('main')).toHaveLength(1);
    },
    30_000,
  );
});
