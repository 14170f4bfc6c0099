import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  LedgerColumn,
  LedgerPreview,
} from '@weibao/backstage-plugin-maintenance-common';
import { ledger, ledgerPreview } from '../../../__testUtils__/ledgers';
import {
  ledgerApi,
  open,
  press,
  showPreview,
} from '../__testUtils__/uploadPage';

const column = (fields: Partial<LedgerColumn>): LedgerColumn => ({
  sheet: 'devices',
  heading: '',
  source: 'guessed',
  confidence: 'unknown',
  samples: [],
  ...fields,
});

const COLUMNS: LedgerColumn[] = [
  column({
    column: 'A',
    heading: '机身码',
    samples: ['7ZM1SES', '7ZM1SET'],
    field: 'serialNumber',
    confidence: 'likely',
  }),
  column({
    column: 'B',
    heading: '型号',
    field: 'model',
    confidence: 'certain',
  }),
  column({
    column: 'C',
    heading: '哪家的',
    samples: ['某牌'],
    field: 'manufacturer',
    confidence: 'certain',
    source: 'remembered',
    rememberedAt: '2026-03-03T02:00:00.000Z',
  }),
  column({ column: 'D', heading: '备注', samples: ['借用'] }),
];

const preview = (fields: Partial<LedgerPreview> = {}): LedgerPreview => ({
  ...ledgerPreview,
  columns: COLUMNS,
  ...fields,
});

async function openPreview(fields: Partial<LedgerPreview> = {}) {
  const api = open(ledgerApi(preview(fields)));
  await showPreview();
  return api;
}

const columnItem = (heading: string) =>
  within(screen.getByText(heading).closest('li')!);

async function choose(label: string, option: string) {
  await userEvent.click(
    screen.getByRole('button', { name: new RegExp(label) }),
  );
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

type Api = ReturnType<typeof ledgerApi>;

const sent = (api: Api) => api.previewLedger.mock.lastCall![0].query;

const sentMapping = (api: Api) => JSON.parse(sent(api).mapping ?? '[]');

describe('the columns of a preview', () => {
  it('are shown with some values, what they are taken for, and why', async () => {
    await openPreview();

    expect(screen.getByText('3 of 4 columns recognised')).toBeVisible();
    const guessed = columnItem('机身码');
    expect(guessed.getByText('7ZM1SES · 7ZM1SET')).toBeVisible();
    expect(guessed.getByRole('button')).toHaveTextContent('Serial number');
    expect(guessed.getByText('Guessed from the values')).toBeVisible();
    expect(columnItem('型号').getByText('Known heading')).toBeVisible();
    expect(
      columnItem('哪家的').getByText('As last time, Mar 3, 2026'),
    ).toBeVisible();
    const unknown = columnItem('备注');
    expect(unknown.getByText('Not recognised')).toBeVisible();
    expect(unknown.getByRole('button')).toHaveTextContent(
      'Kept as a parameter',
    );
  });

  it('are previewed again as they are chosen, and applied like that', async () => {
    const api = await openPreview();
    await choose('What column D 备注 is', 'Rack');
    expect(await screen.findByRole('button', { name: 'Apply' })).toBeVisible();
    expect(sentMapping(api)).toEqual([
      { sheet: 'devices', column: 'D', field: 'rack' },
    ]);

    await choose('What column A 机身码 is', 'Left out');
    await press('Apply');
    expect(
      await screen.findByRole('heading', { name: ledger.fileName }),
    ).toBeVisible();
    const [[{ query: applied }]] = api.importLedger.mock.calls;
    expect(JSON.parse(applied.mapping ?? '')).toEqual([
      { sheet: 'devices', column: 'D', field: 'rack' },
      { sheet: 'devices', column: 'A', field: 'ignore' },
    ]);
  });

  it('can be chosen with the keyboard, which keeps its place', async () => {
    const api = await openPreview();
    const select = screen.getByRole('button', { name: /What column D/ });
    select.focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('option', { name: 'Site' });
    await userEvent.keyboard('Site{Enter}');
    await screen.findByRole('button', { name: 'Apply' });

    expect(sentMapping(api)).toMatchObject([{ column: 'D', field: 'site' }]);
    expect(screen.getByRole('button', { name: /What column D/ })).toHaveFocus();
  });

  it('give a field away to the column it is chosen for last', async () => {
    const api = await openPreview();
    await choose('What column D', 'Rack');
    await choose('What column A', 'Rack');

    expect(sentMapping(api)).toEqual([
      { sheet: 'devices', column: 'A', field: 'rack' },
    ]);
  });

  it('are what they were once a choice is taken back', async () => {
    const api = await openPreview();
    await choose('What column D', 'Rack');
    await press('Take back what was chosen for column D 备注');

    expect(sent(api)).not.toHaveProperty('mapping');
    expect(columnItem('备注').getByRole('button')).toHaveTextContent(
      'Kept as a parameter',
    );
  });

  it('are put back to the guess, and to what is remembered', async () => {
    const api = await openPreview();
    await press('Back to the guess');
    expect(sent(api)).toMatchObject({ forgetMapping: true });
    expect(
      screen.getByText(/forgotten when this file is applied/),
    ).toBeVisible();

    await press('As last time');
    expect(sent(api).forgetMapping).toBeUndefined();
  });

  it('ask once how their dates are to be read', async () => {
    const api = await openPreview({
      columns: [
        ...COLUMNS,
        column({
          column: 'E',
          heading: '上线',
          samples: ['5/1/2023'],
          field: 'installedOn',
          confidence: 'certain',
          dateOrders: ['dmy', 'mdy'],
        }),
      ],
      problems: [
        {
          code: 'ambiguous-date-order',
          severity: 'error',
          sheet: 'devices',
          column: 'E 上线',
          value: '5/1/2023',
          message: 'no order',
        },
      ],
    });

    expect(screen.getByText('devices · E 上线')).toBeVisible();
    expect(
      screen.getByText(/do not tell which number is the month/),
    ).toBeVisible();
    await choose('Order of the dates in column E 上线', 'Day, month, year');
    expect(sentMapping(api)).toEqual([
      { sheet: 'devices', column: 'E', dateOrder: 'dmy' },
    ]);
  });

  it('are said to lack what no row can do without', async () => {
    await openPreview({ columns: COLUMNS.slice(2) });

    expect(
      screen.getByText(/no column is the serial number or asset tag/),
    ).toBeVisible();
    expect(screen.getByText(/no column is the model\./)).toBeVisible();
    expect(
      screen.queryByText(/no column is the manufacturer/),
    ).not.toBeInTheDocument();
  });

  it('are what is asked for first where nothing could be read', async () => {
    await openPreview({
      counts: { rows: 0, new: 0, changed: 0, unchanged: 0, gone: 4, error: 0 },
      rows: [],
      columns: COLUMNS.slice(3),
      problems: [
        {
          code: 'unknown-columns',
          severity: 'warning',
          sheet: 'devices',
          message: 'unknown',
        },
      ],
    });

    expect(
      screen.getByText(/no column is known to tell devices apart/),
    ).toBeVisible();
    expect(screen.getByText(/No device was read from the file/)).toBeVisible();
    expect(screen.getByText('备注')).toBeVisible();
    expect(screen.queryByText(/will be withdrawn/)).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Apply' }),
    ).not.toBeInTheDocument();
  });

  it('are shown on when their preview fails, to be corrected', async () => {
    const api = await openPreview();
    api.previewLedger.mockRejectedValueOnce(new Error('The server is away'));
    await choose('What column D', 'Rack');

    expect(await screen.findByText('The server is away')).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Apply' }),
    ).not.toBeInTheDocument();
    expect(columnItem('备注').getAllByRole('button')[0]).toHaveTextContent(
      'Rack',
    );
    await choose('What column D', 'Position');
    expect(await screen.findByRole('button', { name: 'Apply' })).toBeVisible();
  });

  it('show the preview of the last choice, whichever comes first', async () => {
    const api = await openPreview();
    api.getLedgerUpload.mockResolvedValue({
      id: 'u1',
      state: 'running',
      step: 'reading',
      done: 250,
      total: 10_000,
    });
    let answerFirst: (late: LedgerPreview) => void = () => {};
    api.previewLedger.mockReturnValueOnce(
      new Promise(resolve => {
        answerFirst = resolve;
      }),
    );
    await choose('What column D', 'Rack');
    expect(screen.getByRole('progressbar')).toBeVisible();
    await choose('What column D', 'Position');
    answerFirst(preview({ columns: COLUMNS.slice(0, 1) }));

    expect(await screen.findByRole('button', { name: 'Apply' })).toBeVisible();
    expect(columnItem('备注').getAllByRole('button')[0]).toHaveTextContent(
      'Position',
    );
  });
});

describe('the columns of an imported ledger', () => {
  it('are shown as they were understood, to be looked at only', async () => {
    const api = ledgerApi();
    api.getLedger.mockResolvedValue({
      ...ledger,
      columns: [
        ...COLUMNS,
        column({
          column: 'E',
          heading: '上线',
          field: 'installedOn',
          source: 'given',
          confidence: 'certain',
          dateOrder: 'dmy',
        }),
      ],
      problems: [
        {
          code: 'hidden-sheet',
          severity: 'warning',
          sheet: '备件',
          message: 'hidden',
        },
      ],
      rows: { items: [] },
    });
    open(api, `/maintenance/ledgers/${ledger.id}`);
    await press('4 of 5 columns recognised');

    const item = columnItem('上线');
    expect(item.getByText('Installed on')).toBeVisible();
    expect(item.getByText('Day, month, year')).toBeVisible();
    expect(item.getByText('Chosen by hand')).toBeVisible();
    expect(item.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.getByText('备件')).toBeVisible();
    expect(screen.getByText(/The sheet is hidden/)).toBeVisible();
  });
});

describe('the text of a csv', () => {
  const text = { encoding: 'gb18030', delimiter: 'comma' } as const;

  it('is said to be as it was read, and read otherwise', async () => {
    const api = await openPreview({ text });
    expect(screen.getByRole('button', { name: /Encoding/ })).toHaveTextContent(
      'GB 18030 (GBK)',
    );
    await choose('What column D', 'Rack');
    await choose('Encoding', 'Big5');
    expect(sent(api)).toMatchObject({ encoding: 'big5' });
    expect(sentMapping(api)).toHaveLength(1);

    await choose('Separated by', 'Semicolons ;');
    expect(sent(api)).toMatchObject({ delimiter: 'semicolon' });
    expect(sent(api)).not.toHaveProperty('mapping');
  });

  it('is remembered as columns are, and can be guessed again', async () => {
    const api = await openPreview({
      columns: COLUMNS.slice(0, 2),
      text: { ...text, rememberedAt: '2026-03-03T02:00:00.000Z' },
    });
    expect(screen.getByText('As last time, Mar 3, 2026')).toBeVisible();
    await choose('Encoding', 'Big5');
    expect(
      screen.getByText(/Applying remembers what was chosen/),
    ).toBeVisible();

    await press('Back to the guess');
    expect(sent(api)).toMatchObject({ forgetMapping: true });
    expect(sent(api)).not.toHaveProperty('encoding');
    await press('As last time');
    expect(sent(api)).not.toHaveProperty('forgetMapping');
  });

  it('is not asked of a workbook', async () => {
    await openPreview();
    expect(screen.queryByText('Encoding')).not.toBeInTheDocument();
  });
});
