import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CaseReview } from '@weibao/backstage-plugin-maintenance-common';
import { caseSummary, recurrence } from '../../__testUtils__/cases';
import { finding } from '../../__testUtils__/findings';
import { incident } from '../../__testUtils__/incidents';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { renderMaintenance } from '../../__testUtils__/renderMaintenance';

const path = '/maintenance/cases/review?from=2026-02-01&to=2026-02-28';

function review(changes: Partial<CaseReview> = {}): CaseReview {
  return {
    from: '2026-02-01',
    to: '2026-02-28',
    incidentCount: 31,
    recurrences: [recurrence()],
    breaches: [incident()],
    newCases: [caseSummary()],
    overdueFindings: [finding()],
    cut: [],
    ...changes,
  };
}

function reviewApi(changes: Partial<CaseReview> = {}) {
  return maintenanceApiMock({ getCaseReview: async () => review(changes) });
}

describe('CaseReviewPage', () => {
  it('holds what the meeting talks about', async () => {
    renderMaintenance(path, reviewApi());
    const table = async (name: string) =>
      within(await screen.findByRole('table', { name }));

    expect(
      (await table('Recurring groups')).getByRole('link', {
        name: 'ProLiant DL380 Gen10 · SSD',
      }),
    ).toBeVisible();
    expect(
      (await table('Breaches')).getByRole('link', {
        name: 'Disk array offline',
      }),
    ).toHaveAttribute('href', '/maintenance/incidents/INC-000001');
    expect(
      (await table('New cases')).getByText('SSDs fail after 32768 hours'),
    ).toBeVisible();
    expect(
      (await table('Overdue findings')).getByText('Fan 3 is loud'),
    ).toBeVisible();
    expect(screen.getByText('31')).toBeVisible();
    expect(screen.getByText(/Feb 1, 2026 to Feb 28, 2026/)).toBeVisible();
  });

  it('says where there is more than it shows', async () => {
    renderMaintenance(path, reviewApi({ cut: ['breaches'] }));
    expect(await screen.findByText('Breaches · 1+')).toBeVisible();
    expect(screen.getByText('Overdue findings · 1')).toBeVisible();
  });

  it('says of each part that is empty why', async () => {
    renderMaintenance(
      path,
      reviewApi({
        recurrences: [],
        breaches: [],
        newCases: [],
        overdueFindings: [],
      }),
    );
    expect(await screen.findByText('No target was missed.')).toBeVisible();
    expect(
      screen.getByText('No case was published in the period.'),
    ).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('asks for the period chosen', async () => {
    const api = reviewApi();
    renderMaintenance(path, api);
    await waitFor(() =>
      expect(api.getCaseReview).toHaveBeenCalledWith(
        {
          query: {
            from: '2026-02-01',
            to: '2026-02-28',
            customerRef: undefined,
          },
        },
        expect.anything(),
      ),
    );
    await userEvent.click(screen.getByRole('radio', { name: 'This month' }));
    const month = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Asia/Shanghai',
    }).format(new Date());
    await waitFor(() =>
      expect(api.getCaseReview).toHaveBeenLastCalledWith(
        { query: expect.objectContaining({ from: `${month.slice(0, 7)}-01` }) },
        expect.anything(),
      ),
    );
  });

  it('asks for nothing when the period ends before it begins', async () => {
    const api = reviewApi();
    renderMaintenance(
      '/maintenance/cases/review?from=2026-03-01&to=2026-02-28',
      api,
    );
    expect(
      await screen.findByText('The period ends before it begins.'),
    ).toBeVisible();
    expect(api.getCaseReview).not.toHaveBeenCalled();
  });

  it('is printed', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => {});
    renderMaintenance(path, reviewApi());
    await userEvent.click(await screen.findByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledTimes(1);
    print.mockRestore();
  });
});
