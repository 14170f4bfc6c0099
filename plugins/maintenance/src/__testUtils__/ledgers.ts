import {
  Ledger,
  LedgerPreview,
  LedgerRow,
} from '@weibao/backstage-plugin-maintenance-common';

const device: NonNullable<LedgerRow['device']> = {
  sequence: 0,
  kind: 'Device',
  namespace: 'default',
  name: 'sn-7k2m9',
  title: 'Core database 1',
  withdrawn: false,
  model: 'PowerEdge R740',
  serialNumber: 'SN-7K2M9',
};

const rows: LedgerRow[] = [
  { state: 'new', sheet: 'Servers', row: 3, device },
  {
    state: 'changed',
    sheet: 'Servers',
    row: 4,
    device: { ...device, name: 'sn-2', title: 'Core database 2' },
    changes: [{ field: 'rack', before: 'A01', after: 'B07' }],
  },
  {
    state: 'error',
    sheet: 'Servers',
    row: 5,
    problems: [
      {
        code: 'rounded-number',
        severity: 'error',
        sheet: 'Servers',
        row: 5,
        column: 'D 序列号',
        value: '2.10235E+15',
        message: 'The number was rounded',
      },
    ],
  },
  {
    state: 'gone',
    device: { ...device, name: 'sn-4', title: 'Old switch', withdrawn: true },
  },
];

/** What an import of a ledger with a row of every kind would do. */
export const ledgerPreview: LedgerPreview = {
  counts: {
    rows: 3,
    new: 1,
    changed: 1,
    unchanged: 0,
    gone: 1,
    error: 1,
    skipped: 2,
  },
  columns: [
    {
      sheet: 'Servers',
      column: 'D',
      heading: '序列号',
      field: 'serialNumber',
    },
    { sheet: 'Servers', column: 'E', heading: '内存' },
  ],
  rows,
};

/** That ledger, imported. */
export const ledger: Ledger = {
  id: 'l1',
  state: 'imported',
  customerRef: 'customer:default/harbour-bank',
  ledger: 'devices',
  fileName: 'devices.xlsx',
  counts: ledgerPreview.counts,
  columns: ledgerPreview.columns,
  importedAt: '2026-03-02T02:00:00.000Z',
  importedBy: 'user:default/engineer',
};
