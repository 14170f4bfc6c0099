import { ResponseError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  Ledger,
  LedgerPreview,
  LedgerUploadState,
} from '@weibao/backstage-plugin-maintenance-common';
import { ledger, ledgerPreview } from '../../__testUtils__/ledgers';
import {
  chooseFile,
  customerRef,
  ledgerApi,
  open,
  path,
  press,
  showPreview,
} from './__testUtils__/uploadPage';

const refusal = () =>
  ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'InputError', message: 'No heading row' },
        response: { statusCode: 400 },
      }),
      { status: 400, headers: { 'content-type': 'application/json' } },
    ),
  );

describe('LedgerUploadPage', () => {
  it('shows what would change before anything is applied', async () => {
    const api = open();
    expect(await showPreview()).toHaveFocus();

    expect(api.previewLedger).toHaveBeenCalledWith(
      {
        body: expect.any(Blob),
        query: expect.objectContaining({
          customerRef,
          ledger: 'devices',
          fileName: 'devices.xlsx',
        }),
      },
      expect.anything(),
    );
    expect(screen.getByText('1 device will be withdrawn')).toBeVisible();
    expect(screen.getByText('1 row cannot be applied')).toBeVisible();
    const rows = within(
      screen.getByRole('list', { name: 'Rows of the ledger' }),
    );
    expect(rows.getByText('Row 4')).toBeVisible();
    expect(rows.getByText('A01')).toBeVisible();
    expect(rows.getByText('B07')).toBeVisible();
    expect(api.importLedger).not.toHaveBeenCalled();
  });

  it('says of a row in error where it is and what is wrong with it', async () => {
    open();
    await showPreview();
    await press('Error 1');

    const rows = within(
      screen.getByRole('list', { name: 'Rows of the ledger' }),
    );
    expect(rows.queryByText('Row 4')).not.toBeInTheDocument();
    expect(rows.getByText('Row 5')).toBeVisible();
    expect(rows.getByText('Servers')).toBeVisible();
    expect(rows.getByText('D5 序列号')).toBeVisible();
    expect(rows.getByText('“2.10235E+15”')).toBeVisible();
    expect(rows.getByText(/may have rounded this one/)).toBeVisible();
  });

  it('applies what was previewed and shows the imported ledger', async () => {
    const api = open();
    await showPreview();
    await press('Apply');

    expect(
      await screen.findByRole('heading', { name: 'devices.xlsx' }),
    ).toBeVisible();
    const [[previewed]] = api.previewLedger.mock.calls;
    const [[applied]] = api.importLedger.mock.calls;
    expect(applied.body).toBe(previewed.body);
    expect(applied.query).toEqual({
      ...previewed.query,
      uploadId: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(applied.query.uploadId).not.toBe(previewed.query.uploadId);
  });

  it('asks once more where many devices would be withdrawn', async () => {
    const api = open(ledgerApi({ ...ledgerPreview, confirmWithdrawals: 33 }));
    await showPreview();
    await press('Apply');
    const dialog = await screen.findByRole('dialog', {
      name: 'Withdraw 33 devices?',
    });
    await press('Cancel');
    expect(api.importLedger).not.toHaveBeenCalled();
    await waitFor(() => expect(dialog).not.toBeInTheDocument());

    await press('Apply');
    await press('Withdraw and apply');
    expect(
      await screen.findByRole('heading', { name: 'devices.xlsx' }),
    ).toBeVisible();
    const [[{ query }]] = api.importLedger.mock.calls;
    expect(query).toMatchObject({ confirmWithdrawals: 33 });
  });

  it('says what a signed sheet keeps, and follows the file where that is wanted', async () => {
    const settledPreview: LedgerPreview = {
      ...ledgerPreview,
      rows: [
        {
          ...ledgerPreview.rows[1],
          state: 'unchanged',
          changes: undefined,
          settled: {
            inspectionId: 'i1',
            signedAt: '2026-03-02T02:00:00.000Z',
            fields: [
              { field: 'rack', inFile: 'A01', kept: 'B07' },
              { field: 'parameters.维保结束', inFile: '2030', kept: '2026' },
            ],
          },
        },
      ],
    };
    const api = ledgerApi(settledPreview);
    open(api);
    await showPreview();
    expect(
      screen.getByText(/Stays as the signed discrepancy sheet of/),
    ).toBeVisible();
    expect(
      screen
        .getAllByText(/the file says/)
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Rack B07 (the file says A01)',
      // Not the end of our cover.
      "维保结束 (customer's own words) 2026 (the file says 2030)",
    ]);
    expect(
      screen.getByRole('link', { name: 'First inspection' }),
    ).toHaveAttribute('href', '/maintenance/inspections/i1');

    await press('Follow the file instead');
    expect(
      await screen.findByText(
        'The file is followed for 1 device against a sheet',
      ),
    ).toBeVisible();
    const sent = () => api.previewLedger.mock.calls.at(-1)?.[0].query;
    expect(sent()).toMatchObject({ overrideSettled: ['device:default/sn-2'] });

    await press('Follow the sheets again');
    await waitFor(() => expect(api.previewLedger).toHaveBeenCalledTimes(3));
    expect(sent()).not.toHaveProperty('overrideSettled');
    await press('Follow the file instead');
    await press('Apply');
    await screen.findByRole('heading', { name: 'devices.xlsx' });
    expect(api.importLedger.mock.calls[0][0].query).toMatchObject({
      overrideSettled: ['device:default/sn-2'],
    });
  });

  const running: LedgerUploadState = {
    id: 'u1',
    state: 'running',
    step: 'writing',
    done: 2_500,
    total: 10_000,
    share: 0.7,
  };
  const done: LedgerUploadState = {
    ...running,
    state: 'done',
    share: 1,
    ledgerId: ledger.id,
  };

  it('says how far the import is', async () => {
    const api = ledgerApi();
    let finish: (imported: Ledger) => void = () => {};
    api.importLedger.mockReturnValue(
      new Promise(resolve => {
        finish = resolve;
      }),
    );
    api.getLedgerUpload.mockResolvedValue(running);
    open(api);
    await showPreview();
    await press('Apply');

    const bar = screen.getByRole('progressbar', {
      name: 'Applying the ledger',
    });
    expect(bar).not.toHaveAttribute('aria-valuenow');
    expect(
      await screen.findByText('Writing, 2,500 of 10,000 records'),
    ).toBeVisible();
    expect(screen.getByText('70%')).toBeVisible();
    expect(bar).toHaveAttribute('aria-valuetext', '70%');
    const [{ query: sent }] = api.importLedger.mock.calls[0];
    expect(api.getLedgerUpload).toHaveBeenCalledWith(
      { path: { id: sent.uploadId } },
      expect.anything(),
    );

    finish(ledger);
    expect(
      await screen.findByRole('heading', { name: 'devices.xlsx' }),
    ).toBeVisible();
  });

  it('follows an import that was begun before the page was loaded again', async () => {
    const api = ledgerApi();
    api.getLedgerUpload.mockResolvedValueOnce(running).mockResolvedValue(done);
    open(api, `${path}&upload=u1`);

    expect(await screen.findByText('70%')).toBeVisible();
    expect(
      await screen.findByRole('heading', { name: 'devices.xlsx' }),
    ).toBeVisible();
    expect(api.importLedger).not.toHaveBeenCalled();
  });

  it('says why an import failed that was begun before', async () => {
    const api = ledgerApi();
    api.getLedgerUpload.mockResolvedValue({
      ...running,
      state: 'failed',
      message: 'The work was interrupted',
    });
    open(api, `${path}&upload=u1`);

    expect(await screen.findByText('The work was interrupted')).toBeVisible();
    expect(
      screen.getByText('The ledger was not applied, nothing has changed'),
    ).toBeVisible();
  });

  it('asks what came of an import whose answer was lost', async () => {
    const api = ledgerApi();
    api.importLedger.mockRejectedValue(new TypeError('Failed to fetch'));
    api.getLedgerUpload.mockResolvedValueOnce(running).mockResolvedValue(done);
    open(api);
    await showPreview();
    await press('Apply');

    expect(
      await screen.findByRole('heading', { name: 'devices.xlsx' }),
    ).toBeVisible();
  });

  it('does not ask on where the import was refused', async () => {
    const api = ledgerApi();
    api.importLedger.mockRejectedValue(await refusal());
    open(api);
    await showPreview();
    await press('Apply');

    expect(
      await screen.findByText(
        'The ledger was not applied, nothing has changed',
      ),
    ).toBeVisible();
    expect(screen.getByText('No heading row')).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Apply' })).toBeVisible();
  });

  it('wants another preview when another file is chosen', async () => {
    const api = open();
    await showPreview();
    await chooseFile('other.csv');

    expect(await screen.findByText(/changed since the preview/)).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Apply' }),
    ).not.toBeInTheDocument();
    await press('Preview again');
    expect(await screen.findByRole('button', { name: 'Apply' })).toBeVisible();
    expect(api.previewLedger).toHaveBeenCalledTimes(2);
  });

  it('offers nothing to apply when nothing would change', async () => {
    open(
      ledgerApi({
        ...ledgerPreview,
        counts: {
          rows: 2,
          new: 0,
          changed: 0,
          unchanged: 2,
          gone: 0,
          error: 0,
        },
      }),
    );
    await showPreview();

    expect(screen.getByText(/there is nothing to apply/)).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Apply' }),
    ).not.toBeInTheDocument();
  });

  it('does not call a file known whose rows are in error', async () => {
    const counts = { new: 0, changed: 0, unchanged: 0, gone: 0 };
    open(
      ledgerApi({ ...ledgerPreview, counts: { ...counts, rows: 3, error: 3 } }),
    );
    await showPreview();

    expect(screen.getByText(/Apart from the rows in error/)).toBeVisible();
    expect(screen.queryByText(/what is known already/)).not.toBeInTheDocument();
  });

  it('names what is missing and sends nothing', async () => {
    const api = open(ledgerApi(), '/maintenance/ledgers/upload');
    await press('Preview');

    expect(
      await screen.findByRole('combobox', { name: /Customer/ }),
    ).toHaveAccessibleDescription('Choose the customer.');
    expect(screen.getByText('Choose the customer.')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('Choose a file.');
    expect(api.previewLedger).not.toHaveBeenCalled();
  });

  it('refuses a file that is no spreadsheet', async () => {
    open();
    await chooseFile('devices.pdf');

    expect(
      await screen.findByText('devices.pdf is neither .xlsx nor .csv.'),
    ).toBeVisible();
  });

  it('says why a file cannot be previewed', async () => {
    const api = ledgerApi();
    api.previewLedger.mockRejectedValue(new Error('No heading row found'));
    open(api);
    await chooseFile();
    await screen.findByText('devices.xlsx');
    await press('Preview');

    expect(
      await screen.findByText('The file could not be previewed'),
    ).toBeVisible();
    expect(screen.getByText('No heading row found')).toBeVisible();
  });

  it('draws a page of the rows only, however many there are', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => ({
      ...ledgerPreview.rows[0],
      row: index + 1,
    }));
    open(
      ledgerApi({
        ...ledgerPreview,
        counts: {
          rows: 10_000,
          new: 10_000,
          changed: 0,
          unchanged: 0,
          gone: 0,
          error: 0,
        },
        rows,
      }),
    );
    await showPreview();

    expect(screen.getByText('Row 50')).toBeVisible();
    expect(screen.queryByText('Row 51')).not.toBeInTheDocument();
    await press('Next page');
    await waitFor(() => expect(screen.getByText('Row 51')).toBeVisible());
    expect(screen.queryByText('Row 50')).not.toBeInTheDocument();
  });

  describe('of a csv in which nothing is understood', () => {
    async function fail(name: string) {
      const api = ledgerApi();
      api.previewLedger.mockRejectedValueOnce(await refusal());
      open(api);
      await chooseFile(name);
      await screen.findByText(name);
      await press('Preview');
      expect(await screen.findByText('No heading row')).toBeVisible();
      return api;
    }

    it('lets say how it is written, and previews it so', async () => {
      const api = await fail('devices.csv');
      await userEvent.click(screen.getByRole('button', { name: /Encoding/ }));
      await userEvent.click(
        await screen.findByRole('option', { name: 'Big5' }),
      );
      expect(
        await screen.findByRole('heading', { name: 'What would change' }),
      ).toBeVisible();
      expect(api.previewLedger.mock.lastCall![0].query).toMatchObject({
        fileName: 'devices.csv',
        encoding: 'big5',
      });
    });

    it('asks nothing of the kind of a workbook', async () => {
      await fail('devices.xlsx');
      expect(screen.queryByText(/letters garbled/)).not.toBeInTheDocument();
    });
  });

  it('says that an import was interrupted, and what to do', async () => {
    const api = ledgerApi();
    api.getLedgerUpload.mockResolvedValue({
      id: 'u1',
      state: 'interrupted',
      step: 'writing',
      done: 5,
      total: 10,
      message: 'The work was interrupted',
    });
    open(api, `${path}&upload=u1`);
    expect(
      await screen.findByText('The work was interrupted, nothing was taken'),
    ).toBeVisible();
    expect(
      screen.getByText(
        'The portal was restarted meanwhile. Import the file again.',
      ),
    ).toBeVisible();
  });
});
