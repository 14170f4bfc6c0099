import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Finding } from '@weibao/backstage-plugin-maintenance-common';
import { finding } from '../../__testUtils__/findings';
import { inspection, secondDevice } from '../../__testUtils__/inspections';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { renderMaintenance } from '../../__testUtils__/renderMaintenance';

// The second device has two open findings.
const path = `/maintenance/inspections/i1?device=${encodeURIComponent(
  secondDevice.deviceRef,
)}`;

function inspectionApi(
  findings: Finding[],
  changes: Parameters<typeof inspection>[0] = {},
) {
  return maintenanceApiMock({
    getInspection: jest.fn(async () => inspection(changes)),
    listFindings: jest.fn(async ({ query } = {}) => ({
      items: query?.deviceRef ? findings : [],
    })),
    closeFinding: jest.fn(async () => finding({ state: 'closed' })),
  });
}

const earlier = finding({ state: 'to-check', inspectionId: 'i0' });

describe('OpenFindings', () => {
  it('closes a finding of an earlier visit by what this one shows', async () => {
    const api = inspectionApi([earlier]);
    renderMaintenance(path, api);
    const findings = await screen.findByRole('region', {
      name: 'Open findings of earlier visits',
    });
    expect(
      within(findings).getByRole('link', { name: 'Fan 3 is loud' }),
    ).toHaveAttribute('href', '/maintenance/findings/f1');

    await userEvent.click(
      within(findings).getByRole('button', { name: 'Record re-check' }),
    );
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Save re-check',
      }),
    );
    await waitFor(() =>
      expect(api.closeFinding).toHaveBeenCalledWith({
        path: { id: 'f1' },
        body: {
          version: 2,
          outcome: 'fixed',
          inspectionId: 'i1',
        },
      }),
    );
  });

  it('leaves out what this visit has found itself', async () => {
    renderMaintenance(
      path,
      inspectionApi([
        earlier,
        finding({ id: 'f2', title: 'Disk 4 failed', inspectionId: 'i1' }),
      ]),
    );
    expect(await screen.findByText('Fan 3 is loud')).toBeVisible();
    expect(screen.queryByText('Disk 4 failed')).not.toBeInTheDocument();
  });

  it('shows those of every page, and links what was raised of an item', async () => {
    const ofVisit = (itemId: string) =>
      finding({ title: `Finding of ${itemId}`, itemId, inspectionId: 'i1' });
    const api = inspectionApi([]);
    api.listFindings.mockImplementation(async ({ query } = {}) => {
      const isFirst = !query?.cursor;
      const items = query?.deviceRef
        ? [isFirst ? ofVisit('disks') : earlier]
        : [
            {
              ...ofVisit(isFirst ? 'disks' : 'fans'),
              device: secondDevice,
            },
          ];
      return { items, ...(isFirst && { nextCursor: 'second' }) };
    });
    renderMaintenance(path, api);
    expect(await screen.findByText('Fan 3 is loud')).toBeVisible();
    expect(
      await screen.findByText('Finding raised: Finding of fans'),
    ).toBeVisible();
    expect(screen.getByText('Finding raised: Finding of disks')).toBeVisible();
  });

  it('waits with the re-check until the inspection has begun', async () => {
    renderMaintenance(
      path,
      inspectionApi([earlier], { state: 'due', startedAt: undefined }),
    );
    expect(await screen.findByText('Fan 3 is loud')).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Record re-check' }),
    ).not.toBeInTheDocument();
  });
});
