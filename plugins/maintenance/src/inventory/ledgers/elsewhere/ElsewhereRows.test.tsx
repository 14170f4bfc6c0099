import { screen, within } from '@testing-library/react';
import {
  LedgerElsewhere,
  LedgerPreview,
} from '@weibao/backstage-plugin-maintenance-common';
import { ledgerPreview } from '../../../__testUtils__/ledgers';
import {
  ledgerApi,
  open,
  press,
  showPreview,
} from '../__testUtils__/uploadPage';

const theirs: LedgerElsewhere = {
  choice: 'leave',
  customerRef: 'customer:default/east-port',
  customerTitle: 'East Port',
  deviceRef: 'device:default/east-port-1',
  title: 'db-east',
  model: 'PowerEdge R740',
  siteTitle: 'Quay room',
  movable: true,
};

function previewOf(elsewhere: LedgerElsewhere): LedgerPreview {
  const { device } = ledgerPreview.rows[0];
  const isLeft = elsewhere.choice === 'leave';
  return {
    ...ledgerPreview,
    counts: {
      rows: 1,
      new: isLeft ? 0 : 1,
      changed: 0,
      unchanged: 0,
      gone: 0,
      error: 0,
      ...(isLeft && { elsewhere: 1 }),
    },
    elsewhere: [
      {
        customerRef: elsewhere.customerRef,
        customerTitle: elsewhere.customerTitle,
        rows: 1,
      },
    ],
    rows: [{ state: isLeft ? 'elsewhere' : 'new', row: 3, device, elsewhere }],
  };
}

const lastQuery = (api: ReturnType<typeof ledgerApi>) =>
  api.previewLedger.mock.calls.at(-1)?.[0].query;

describe('devices of other customers in a preview', () => {
  it('says in sum and per row whose they are, and that they are left out', async () => {
    open(ledgerApi(previewOf(theirs)));
    await showPreview();
    expect(
      screen.getByText('1 row is a device of another customer'),
    ).toBeVisible();
    expect(screen.getByText('East Port: 1')).toBeVisible();
    const rows = within(
      screen.getByRole('list', { name: 'Rows of the ledger' }),
    );
    expect(rows.getByText(/Belongs to East Port:/)).toHaveTextContent(
      'Belongs to East Port: db-east PowerEdge R740 · Quay room',
    );
    expect(rows.getByText('The row is left out.')).toBeVisible();
    expect(
      screen.getByText(
        'Apart from the devices of other customers there is nothing to apply.',
      ),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Apply' }),
    ).not.toBeInTheDocument();
  });

  it('moves a device here where that is chosen for its row', async () => {
    const api = ledgerApi(previewOf(theirs));
    open(api);
    await showPreview();
    api.previewLedger.mockResolvedValue(
      previewOf({ ...theirs, choice: 'move' }),
    );
    await press('Move it here');
    expect(
      await screen.findByText(/1 moved here from another customer/),
    ).toBeVisible();
    expect(lastQuery(api)?.elsewhereRows).toBe(
      JSON.stringify([{ serialNumber: 'SN-7K2M9', choice: 'move' }]),
    );
    await press('Apply');
    const [[applied]] = api.importLedger.mock.calls;
    expect(applied.query).toMatchObject({
      elsewhereRows: lastQuery(api)?.elsewhereRows,
    });
  });

  it('takes all of them as other devices where that is chosen for the file', async () => {
    const api = ledgerApi(previewOf(theirs));
    open(api);
    await showPreview();
    api.previewLedger.mockResolvedValue(
      previewOf({ ...theirs, choice: 'new' }),
    );
    screen
      .getByRole('radio', { name: /other devices with the same serial/ })
      .click();
    expect(
      await screen.findByText(
        'The row is another device with the same serial number.',
      ),
    ).toBeVisible();
    expect(lastQuery(api)).toMatchObject({ elsewhere: 'new' });
  });

  it('names nobody whom the reader may not know, and moves nothing of theirs', async () => {
    open(
      ledgerApi(
        previewOf({ choice: 'leave', movedAt: '2026-03-02T02:00:00.000Z' }),
      ),
    );
    await showPreview();
    expect(screen.getByText('another customer: 1')).toBeVisible();
    expect(
      screen.getByText(/Belongs to another customer since .+:/),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Move it here' }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('radio', { name: /Move the devices/ }),
    ).not.toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Another device' }),
    ).toBeVisible();
  });
});
