import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { readFileSync } from 'node:fs';
import { ModelCatalog } from './models/ModelCatalog';
import { readLedger } from './reading/readLedger';
import { LedgerReading } from './reading/LedgerReading';
import { readSpreadsheet } from './spreadsheet/readSpreadsheet';

/** A spreadsheet as customers send them, accounted for row by row. */
describe('the sample ledger', () => {
  let reading: LedgerReading;

  beforeAll(async () => {
    const path = resolvePackagePath(
      '@weibao/backstage-plugin-maintenance-backend',
      '../../examples/ledgers/device-ledger-sample.xlsx',
    );
    const sheets = await readSpreadsheet(readFileSync(path), 'sample.xlsx');
    reading = await readLedger(sheets, { models: ModelCatalog.load() });
  });

  function draftOf(row: number) {
    return reading.rows.find(each => each.row === row)?.draft;
  }

  it('has 40 rows that mean a device; all others are skipped', () => {
    const rows = Array.from({ length: 41 }, (_, i) => i + 4);
    expect(reading.rows.map(row => row.row)).toEqual(
      rows.filter(row => row !== 24),
    );
    // Title, two blank rows, the total, and the sheet with a note.
    expect(reading.skipped).toBe(5);
  });

  it('has three errors: a repetition, a missing serial number, an impossible date', () => {
    const problems = reading.rows.flatMap(row => row.problems);
    expect(problems).toEqual(
      [
        {
          code: 'duplicate-serial-number',
          severity: 'error',
          sheet: '设备清单',
          row: 11,
          column: 'H 序列号',
          value: '7Z9KDSG86',
          message: 'Serial number 7Z9KDSG86 stands already in row 7',
        },
        {
          code: 'missing-serial-number',
          severity: 'error',
          sheet: '设备清单',
          row: 15,
          column: 'H 序列号',
          message:
            'The row has neither a serial number nor an asset tag, so that its device cannot be told from others',
        },
        {
          code: 'impossible-date',
          severity: 'error',
          sheet: '设备清单',
          row: 19,
          column: 'K 维保开始',
          value: '2026/13/40',
          message:
            'There is no day 2026/13/40. The row is left out, which cannot stand without it',
        },
      ].sort((a, b) => a.row - b.row),
    );
    expect(reading.rows.filter(row => !row.draft).map(row => row.row)).toEqual([
      11, 15, 19,
    ]);
  });

  it('has 37 devices, all of models in the list', () => {
    const drafts = reading.rows.flatMap(row => row.draft ?? []);
    expect(drafts).toHaveLength(37);
    expect(drafts.every(draft => draft.modelMatched)).toBe(true);
    expect(new Set(drafts.map(draft => draft.serialNumber)).size).toBe(37);
    expect(
      drafts.filter(draft => !/^[A-Z0-9]+$/.test(draft.serialNumber ?? '')),
    ).toEqual([]);
  });

  it('stand at two sites, from cells merged over their rows', () => {
    const sites = reading.rows.map(row => row.draft?.siteTitle);
    expect(sites.filter(site => site === '总部一层机房')).toHaveLength(25);
    expect(sites.filter(site => site === '灾备中心B区')).toHaveLength(12);
    expect(draftOf(32)?.siteTitle).toBe('总部一层机房');
    expect(draftOf(33)?.siteTitle).toBe('灾备中心B区');
  });

  it('keeps what its columns say', () => {
    expect(draftOf(6)).toEqual({
      title: 'fw-003',
      type: 'switch',
      manufacturer: 'HPE',
      model: 'Aruba 8320-48XF6Q',
      modelMatched: true,
      serialNumber: '216FSDR92',
      siteTitle: '总部一层机房',
      rack: 'B02',
      position: '5',
      lifecycle: 'production',
      parameters: {
        配置参数: '双电源 双控 64G缓存',
        购买日期: '2023-02-13',
        维保开始: '2026-01-01',
        维保结束: '2026-12-31',
        服务级别: '7*24*4',
      },
    });
  });

  it('reads the same day from date cells and from text', () => {
    expect(draftOf(4)?.parameters).toMatchObject({
      购买日期: '2023-01-24',
      维保开始: '2026-01-01',
      维保结束: '2026-12-31',
    });
    expect(draftOf(42)?.parameters).toMatchObject({
      购买日期: '2016-02-27',
      维保开始: '2026-01-01',
      维保结束: '2026-12-31',
    });
  });

  it.each([
    [9, 'APC', 'AP4424', 'FOCRD0FOB3'],
    [10, 'Cisco', 'Meraki MS350-48LP', 'FOCYGIT3AS'],
    [13, 'HPE', 'Aruba 2530-24G', 'SGHOOI0AX9'],
    [21, 'APC', 'ATS AP4421', 'JMX6HEC7BD'],
    [23, 'Fortinet', 'FortiGate 100EF', 'FOC5QY87RX'],
    [33, 'Cisco', 'Catalyst 3750X-48T-S', 'FOCH3VVPA8'],
    [44, 'HPE', 'ProCurve 4202vl-72 J8772A', '7ZQBR872X'],
  ])(
    'row %d survives its full-width characters and stray spaces',
    (row, manufacturer, model, serialNumber) => {
      expect(draftOf(row)).toMatchObject({ manufacturer, model, serialNumber });
    },
  );
});
