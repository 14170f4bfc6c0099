import { spreadsheetOf, TestCell } from '../../__testUtils__/workbook';
import { ModelCatalog } from '../../models/ModelCatalog';
import { readLedger } from '../readLedger';
import { LedgerChoices } from './ColumnChoices';
import { findHeadings } from './findHeadings';
import { layoutOf } from './layoutOf';

const models = ModelCatalog.load();
const ROWS: TestCell[][] = [
  ['序列号', '品牌', '型号', '机身码', '购买日期', '维护人'],
  ['SN1', 'Dell', 'R740', 'X1', '5/1/2023', '张三'],
  ['SN2', 'Dell', 'R740', 'X2', '6/2/2023', '李四'],
  ['SN3', 'Dell', 'R740', 'X2', '6/2/2023', '李四'],
];

const REMEMBERED_AT = '2026-03-03T02:00:00.000Z';

function read(choices: LedgerChoices = {}, rows = ROWS) {
  return readLedger(spreadsheetOf(rows), { models, choices });
}

function rememberedFor(rows: TestCell[][], choices: LedgerChoices['given']) {
  const found = findHeadings(spreadsheetOf(rows).sheets[0]);
  const layout = layoutOf(found?.headings ?? []);
  return new Map([
    [layout, { columns: [...(choices ?? [])], at: REMEMBERED_AT }],
  ]);
}

describe('the columns of a ledger', () => {
  it('are told with what they were taken for, and how sure that is', async () => {
    const { columns } = await read({}, [
      ['序列号', '型号', '负责厂家', '上线日期', '维护人'],
      ['SN1', 'R740', 'Dell', '见合同', '张三'],
      ['SN2', 'R740', 'Cisco', '不清楚', '李四'],
    ]);
    expect(columns).toEqual([
      {
        sheet: '清单',
        column: 'A',
        heading: '序列号',
        samples: ['SN1', 'SN2'],
        field: 'serialNumber',
        confidence: 'certain',
        source: 'guessed',
      },
      expect.objectContaining({ field: 'model', confidence: 'certain' }),
      expect.objectContaining({ field: 'manufacturer', confidence: 'likely' }),
      expect.objectContaining({ field: 'installedOn', confidence: 'doubtful' }),
      {
        sheet: '清单',
        column: 'E',
        heading: '维护人',
        samples: ['张三', '李四'],
        confidence: 'unknown',
        source: 'guessed',
      },
    ]);
  });

  it('mean what somebody says, by letters or heading', async () => {
    const { columns, rows } = await read({
      given: [
        { column: 'D', field: 'serialNumber' },
        { heading: '序 列 号', field: 'assetTag' },
        { column: 'B', field: 'ignore' },
        { column: 'F', field: 'title' },
      ],
    });
    expect(
      columns.map(({ column, field, source }) => [column, field, source]),
    ).toEqual([
      ['A', 'assetTag', 'given'],
      ['B', 'ignore', 'given'],
      ['C', 'model', 'guessed'],
      ['D', 'serialNumber', 'given'],
      ['E', 'purchasedOn', 'guessed'],
      ['F', 'title', 'given'],
    ]);
    expect(rows[0].draft).toMatchObject({
      serialNumber: 'X1',
      assetTag: 'SN1',
      title: '张三',
      manufacturer: 'Dell',
      parameters: {},
    });
  });

  it('mean what was said last, of several who said something', async () => {
    const remembered = rememberedFor(ROWS, [
      { column: 'D', field: 'assetTag' },
      { column: 'E', field: 'ignore' },
      { column: 'F', field: 'ignore' },
    ]);
    const { columns, layouts } = await read({
      given: [{ column: 'D', field: 'parameter' }],
      configured: [
        { column: 'D', field: 'ignore' },
        { column: 'E', field: 'installedOn', dateOrder: 'dmy' },
      ],
      remembered,
    });
    expect(
      columns.slice(3).map(({ field, source }) => [field, source]),
    ).toEqual([
      [undefined, 'given'],
      ['installedOn', 'configured'],
      ['ignore', 'remembered'],
    ]);
    expect([...layouts.values()]).toEqual([
      [
        { column: 'D', field: 'parameter' },
        { column: 'F', field: 'ignore' },
      ],
    ]);
  });

  it('lose to another column what was remembered of them', async () => {
    const { columns } = await read({
      given: [{ column: 'D', field: 'serialNumber' }],
      remembered: rememberedFor(ROWS, [{ column: 'A', field: 'serialNumber' }]),
    });
    expect(columns.map(({ field }) => field)).toEqual([
      undefined,
      'manufacturer',
      'model',
      'serialNumber',
      'purchasedOn',
      undefined,
    ]);
  });

  it('are not remembered for other headings', async () => {
    const remembered = rememberedFor(
      [[...ROWS[0].slice(0, 5), '责任人'], ...ROWS.slice(1)],
      [{ column: 'D', field: 'assetTag' }],
    );
    const { columns } = await read({ remembered });
    expect(columns[3].source).toBe('guessed');
  });

  it.each<[string, LedgerChoices['given'], string]>([
    [
      'a column that there is not',
      [{ column: 'Q', field: 'rack' }],
      'The mapping names the column "Q", but there is none such in any sheet',
    ],
    [
      'a heading of another sheet',
      [{ sheet: '其他', heading: '维护人', field: 'rack' }],
      'The mapping names the column "维护人", but there is none such in the sheet "其他"',
    ],
    [
      'two columns with one meaning',
      [
        { column: 'A', field: 'serialNumber' },
        { column: 'D', field: 'serialNumber' },
      ],
      'Column D of sheet "清单" is not the only one that is mapped to serialNumber',
    ],
  ])('cannot be %s', async (_what, given, message) => {
    await expect(read({ given })).rejects.toThrow(
      expect.objectContaining({ name: 'InputError', message }),
    );
  });

  describe('with dates that do not tell their order', () => {
    it('are asked about once', async () => {
      const { columns, problems, rows } = await read();
      expect(columns[4].dateOrders).toEqual(['dmy', 'mdy']);
      expect(problems).toEqual([
        {
          code: 'ambiguous-date-order',
          severity: 'error',
          sheet: '清单',
          column: 'E 购买日期',
          value: '5/1/2023',
          message:
            'The dates of the column do not tell which of their numbers is the month; choose its dateOrder: dmy or mdy',
        },
      ]);
      expect(rows.every(row => row.draft)).toBe(true);
      expect(rows[0].problems).toMatchObject([
        { code: 'ambiguous-date', severity: 'warning', column: 'E 购买日期' },
      ]);
    });

    it('are read in the order that is given', async () => {
      const { columns, problems, rows } = await read({
        given: [{ column: 'E', dateOrder: 'dmy' }],
      });
      expect(columns[4]).toMatchObject({
        field: 'purchasedOn',
        dateOrder: 'dmy',
        source: 'given',
      });
      expect(columns[4].dateOrders).toBeUndefined();
      expect(problems).toEqual([]);
      expect(rows[0].draft?.parameters).toMatchObject({
        购买日期: '2023-01-05',
      });
    });

    it('are read in the order that another of their dates tells', async () => {
      const { columns, rows } = await read({}, [
        ...ROWS,
        ['SN4', 'Dell', 'R740', 'X4', '12/31/2022', null],
      ]);
      expect(columns[4].dateOrder).toBe('mdy');
      expect(rows[0].draft?.parameters).toMatchObject({
        购买日期: '2023-05-01',
      });
    });
  });

  it('are answered also where none of them is known', async () => {
    const { columns, rows, problems } = await read({}, [
      ['甲', '乙', '丙'],
      ['SN1', '某牌', '某型'],
    ]);
    expect(columns.map(({ samples }) => samples)).toEqual([
      ['SN1'],
      ['某牌'],
      ['某型'],
    ]);
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([
      { code: 'unknown-columns', severity: 'warning', sheet: '清单' },
    ]);
  });
});
