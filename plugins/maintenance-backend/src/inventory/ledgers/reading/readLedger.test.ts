import {
  csv,
  spreadsheetOf,
  TestCell,
  workbook,
} from '../__testUtils__/workbook';
import { ModelCatalog } from '../models/ModelCatalog';
import { readSpreadsheet } from '../spreadsheet/readSpreadsheet';
import { checkHasDevices, readLedger } from './readLedger';

const models = ModelCatalog.load();

/** What is read from sheets that a spreadsheet program wrote. */
async function read(bytes: Buffer) {
  return readLedger(await readSpreadsheet(bytes, '设备清单.xlsx'), { models });
}

/** What is read from a sheet with these cells. */
function sheet(rows: TestCell[][], merges?: string[]) {
  return readLedger(spreadsheetOf(rows, merges), { models });
}

/** A ledger of one device with some more columns. */
async function device(columns: { [heading: string]: TestCell }) {
  const all = { 序列号: 'SN123', 品牌: 'Dell', 型号: 'R740', ...columns };
  const { rows } = await sheet([Object.keys(all), Object.values(all)]);
  expect(rows).toHaveLength(1);
  return rows[0];
}

describe('readLedger', () => {
  describe('understands', () => {
    it('Chinese and English headings in any row and order', async () => {
      const { rows, columns, skipped } = await sheet([
        ['某某银行设备清单'],
        ['制表日期：2026-01-05'],
        [],
        ['Vendor', 'Model', 'S/N', '所在机房', 'Remarks'],
        ['思科', 'ISR4321', 'FOC1', '一号楼', '新'],
      ]);
      expect(columns.map(({ column, field }) => [column, field])).toEqual([
        ['A', 'manufacturer'],
        ['B', 'model'],
        ['C', 'serialNumber'],
        ['D', 'site'],
        ['E', undefined],
      ]);
      expect(skipped).toBe(3);
      expect(rows).toMatchObject([
        {
          sheet: '清单',
          row: 5,
          draft: {
            manufacturer: 'Cisco',
            model: 'ISR4321',
            modelMatched: true,
            serialNumber: 'FOC1',
            siteTitle: '一号楼',
            type: 'router',
            lifecycle: 'production',
            parameters: { Remarks: '新' },
          },
          problems: [],
        },
      ]);
    });

    it('headings of two rows', async () => {
      const { columns, rows } = await sheet(
        [
          ['序列号', '品牌', '型号', '维保期限', null, '规格', null],
          [null, null, null, '开始', '结束', 'CPU', '内存'],
          ['SN1', 'Dell', 'R740', '2026-01-01', '2026.12.31', '2*6248', '256G'],
        ],
        ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1'],
      );
      expect(columns.map(each => [each.heading, each.field])).toEqual([
        ['序列号', 'serialNumber'],
        ['品牌', 'manufacturer'],
        ['型号', 'model'],
        ['维保期限 开始', 'serviceStartsOn'],
        ['维保期限 结束', 'serviceEndsOn'],
        ['规格 CPU', undefined],
        ['规格 内存', undefined],
      ]);
      expect(rows[0].draft?.parameters).toEqual({
        '维保期限 开始': '2026-01-01',
        '维保期限 结束': '2026-12-31',
        '规格 CPU': '2*6248',
        '规格 内存': '256G',
      });
    });

    it('cells merged over several rows, but never as a serial number', async () => {
      const { rows } = await sheet(
        [
          ['机房', '序列号', '品牌', '型号'],
          ['一号楼', 'SN1', 'Dell', 'R740'],
          [null, null, 'Dell', 'R740'],
          ['二号楼', 'SN3', 'Dell', 'R740'],
        ],
        ['A2:A3', 'B2:B3'],
      );
      expect(rows.map(row => row.draft?.siteTitle)).toEqual([
        '一号楼',
        undefined,
        '二号楼',
      ]);
      expect(rows[1].problems).toMatchObject([
        { code: 'missing-serial-number', row: 3 },
      ]);
    });

    it('several sheets, and skips those without devices', async () => {
      const rows = (serial: string) => [
        ['序列号', '品牌', '型号'],
        [serial, 'Dell', 'R740'],
      ];
      const reading = await read(
        workbook({
          说明: { rows: [['以双方签字盖章版为准']] },
          总部: { rows: rows('SN1') },
          分部: { rows: rows('SN2') },
        }),
      );
      expect(
        reading.rows.map(row => [row.sheet, row.clues.serialNumber]),
      ).toEqual([
        ['总部', 'SN1'],
        ['分部', 'SN2'],
      ]);
      expect(reading.skipped).toBe(1);
    });

    it('csv', async () => {
      const { rows } = await read(
        csv('serial,brand,model', 'SN1,Dell,R740', '', 'SN2,Dell,R740xd'),
      );
      expect(rows.map(row => row.draft?.model)).toEqual([
        'PowerEdge R740',
        'PowerEdge R740xd',
      ]);
    });

    it('manufacturer and model in one column', async () => {
      const { rows } = await sheet([
        ['序列号', '品牌/型号'],
        ['SN1', '戴尔 R740'],
      ]);
      expect(rows[0].draft).toMatchObject({
        manufacturer: 'Dell',
        model: 'PowerEdge R740',
      });
    });
  });

  it('skips title, blank, total and note rows and repeated headings', async () => {
    const headings = ['序号', '序列号', '品牌', '型号'];
    const { rows, skipped } = await sheet(
      [
        headings,
        ['一、总部机房'],
        [1, 'SN1', 'Dell', 'R740'],
        [2, null, null, null],
        [],
        headings,
        [3, 'SN2', 'Dell', 'R740'],
        ['小 计', null, null, '2台'],
        ['合计：2台'],
        ['注：含备机'],
      ],
      ['A2:D2'],
    );
    expect(rows.map(row => row.row)).toEqual([3, 7]);
    expect(skipped).toBe(7);
  });

  it('takes a row for a device whatever its words are', async () => {
    const { rows, skipped } = await sheet([
      ['名称', '序列号', '品牌', '型号', '备注'],
      ['total01', 'SN1', 'Dell', 'R740', null],
      ['总计2块硬盘', 'SN2', 'Dell', 'R740', null],
      ['合计', 'SN3', 'Dell', 'R740', '合计'],
      ['total02', null, 'Dell', 'R740', null],
      ['合计', '4', null, null, null],
      ['Total: 4', null, null, null, '台'],
    ]);
    expect(rows.map(row => row.row)).toEqual([2, 3, 4, 5]);
    expect(skipped).toBe(2);
  });

  it('takes one serial number of two manufacturers for two devices', async () => {
    const { rows } = await sheet([
      ['序列号', '品牌', '型号'],
      ['SN1', 'Dell', 'R740'],
      ['SN1', 'Cisco', 'ISR4321'],
      ['SN1', 'Cisco', 'ISR4321'],
    ]);
    expect(rows.map(row => row.draft?.manufacturer)).toEqual([
      'Dell',
      'Cisco',
      undefined,
    ]);
    expect(rows[1].problems).toMatchObject([
      { code: 'shared-serial-number', severity: 'warning', row: 3 },
    ]);
    expect(rows[2].problems).toMatchObject([
      {
        code: 'duplicate-serial-number',
        message: 'Serial number SN1 stands already in row 3',
      },
    ]);
  });

  it('takes a long serial number of two manufacturers for a copy', async () => {
    const { rows } = await sheet([
      ['序列号', '品牌', '型号'],
      ['7Z9KDSG86', 'Dell', 'R740'],
      ['7Z9KDSG86', 'Cisco', 'ISR4321'],
    ]);
    expect(rows[1].problems).toMatchObject([
      { code: 'duplicate-serial-number', severity: 'error', row: 3 },
    ]);
  });

  describe('of a ledger that names customers', () => {
    function readFor(...customers: string[]) {
      return readLedger(
        spreadsheetOf([
          ['客户名称', '序列号', '品牌', '型号'],
          ...customers.map((name, i) => [name, `SN${i}`, 'Dell', 'R740']),
        ]),
        { models, customerNames: ['海滨银行'] },
      );
    }

    it('leaves the rows of others out', async () => {
      const { rows } = await readFor(
        '海滨银行',
        '海滨银行南京分行',
        '江洲大学',
      );
      expect(rows.map(row => row.draft?.serialNumber)).toEqual([
        'SN0',
        'SN1',
        undefined,
      ]);
      expect(rows[2].problems).toMatchObject([
        {
          code: 'other-customer',
          severity: 'error',
          row: 4,
          column: 'A 客户名称',
          value: '江洲大学',
        },
      ]);
    });

    it('tells where all are of another', async () => {
      const { rows, problems } = await readFor('江洲大学', '江洲大学');
      expect(rows.every(row => row.draft)).toBe(true);
      expect(problems).toMatchObject([
        {
          code: 'other-customer',
          severity: 'warning',
          column: 'A 客户名称',
          value: '江洲大学',
        },
      ]);
    });
  });

  it('tells of sheets that are hidden', async () => {
    const rows = [
      ['序列号', '品牌', '型号'],
      ['SN1', 'Dell', 'R740'],
    ];
    const { problems } = await read(
      workbook({ now: { rows }, old: { rows, hidden: true } }),
    );
    expect(problems).toMatchObject([
      { code: 'hidden-sheet', severity: 'warning', sheet: 'old' },
    ]);
  });

  describe('of a device', () => {
    it('cleans codes and models, and keeps the words of titles', async () => {
      const { draft } = await device({
        序列号: ' ｓｇｈ\u200b ４０１ ａｂ ',
        资产编号: 'zc－0 01',
        设备名称: ' 核心（主）  交换机 ',
        机柜: 'Ｂ０１',
      });
      expect(draft).toMatchObject({
        serialNumber: 'SGH401AB',
        assetTag: 'ZC-001',
        title: '核心（主） 交换机',
        rack: 'B01',
      });
    });

    it('calls it by manufacturer and model where it has no title', async () => {
      const { draft } = await device({});
      expect(draft?.title).toBe('Dell PowerEdge R740');
    });

    it('reads numbers as they are', async () => {
      const { draft } = await device({
        序列号: 210235876543210,
        U位: 12,
        功率: 0.75,
      });
      expect(draft).toMatchObject({
        serialNumber: '210235876543210',
        position: '12',
        parameters: { 功率: '0.75' },
      });
    });

    it('reads dates and keeps those of the contract as parameters', async () => {
      const { draft } = await device({
        上线日期: { day: '2021-03-09' },
        质保到期: '2024年3月',
        购买日期: '2021.2.1',
        维保结束: { day: '2026-12-31' },
      });
      expect(draft).toMatchObject({
        installedOn: '2021-03-09',
        warrantyEndsOn: '2024-03-31',
        parameters: { 购买日期: '2021-02-01', 维保结束: '2026-12-31' },
      });
    });

    it('takes an asset tag where there is no serial number', async () => {
      const { draft } = await device({ 序列号: '无', 资产编号: 'ZC001' });
      expect(draft?.serialNumber).toBeUndefined();
      expect(draft?.assetTag).toBe('ZC001');
    });

    it('takes type and state from their columns', async () => {
      const { draft } = await device({ 设备类型: '存储', 状态: '备机' });
      expect(draft).toMatchObject({ type: 'storage', lifecycle: 'standby' });
    });

    it('tells columns with the same heading apart', async () => {
      const { rows } = await sheet([
        ['序列号', '品牌', '型号', '备注', '备注', null],
        ['SN1', 'Dell', 'R740', 'a', 'b', 'c'],
      ]);
      expect(rows[0].draft?.parameters).toEqual({
        备注: 'a',
        '备注 (E)': 'b',
        F: 'c',
      });
    });

    it('survives a heading that is a name of the language', async () => {
      const { draft } = await device({ ['__proto__ ']: 'a', constructor: 'y' });
      expect(Object.entries(draft?.parameters ?? {})).toEqual([
        ['__proto__', 'a'],
        ['constructor', 'y'],
      ]);
    });
  });

  describe('warns', () => {
    it('of a model that is not in the list', async () => {
      const { draft, problems } = await device({
        品牌: '浪潮',
        型号: 'NF5280M6',
      });
      expect(draft).toMatchObject({
        manufacturer: 'Inspur',
        model: 'NF5280M6',
        modelMatched: false,
      });
      expect(problems).toEqual([
        {
          code: 'unknown-model',
          severity: 'warning',
          sheet: '清单',
          row: 2,
          column: 'C 型号',
          value: 'NF5280M6',
          message:
            'Inspur NF5280M6 is not in the list of models and is kept as written',
        },
      ]);
    });

    it('of a state it does not know', async () => {
      const { draft, problems } = await device({ 状态: '待确认' });
      expect(draft?.lifecycle).toBe('production');
      expect(problems).toMatchObject([
        { code: 'unknown-lifecycle', severity: 'warning', value: '待确认' },
      ]);
    });
  });

  describe('leaves a cell out, naming it, that holds', () => {
    it.each<[string, { [heading: string]: TestCell }, object]>([
      [
        'an error in place of the site',
        { 机房: '#REF!' },
        { code: 'error-value', column: 'D 机房', value: '#REF!' },
      ],
      [
        'an error in place of a manufacturer that the model tells',
        { 品牌: '#N/A' },
        { code: 'error-value', column: 'B 品牌' },
      ],
      [
        'an error in a column of the customer',
        { 备注: '#DIV/0!' },
        { code: 'error-value', column: 'D 备注' },
      ],
      [
        'a formula without a result',
        { 机柜: '=VLOOKUP(A2,X!A:B,2)' },
        { code: 'formula-without-value', column: 'D 机柜' },
      ],
      [
        'an impossible date',
        { 采购日期: '2026/13/40' },
        {
          code: 'impossible-date',
          column: 'D 采购日期',
          message: 'There is no day 2026/13/40. The cell is left out',
        },
      ],
    ])('%s', async (_what, columns, problem) => {
      const { draft, problems } = await device(columns);
      expect(draft).toMatchObject({ serialNumber: 'SN123', parameters: {} });
      expect(draft?.siteTitle).toBeUndefined();
      expect(draft?.rack).toBeUndefined();
      expect(draft?.manufacturer).toBe('Dell');
      expect(problems).toMatchObject([
        { severity: 'warning', row: 2, ...problem },
      ]);
    });
  });

  describe('makes an error, naming the cell, of', () => {
    it.each<[string, { [heading: string]: TestCell }, object]>([
      [
        'a missing serial number',
        { 序列号: null },
        { code: 'missing-serial-number', column: 'A 序列号' },
      ],
      [
        'a serial number that only says that there is none',
        { 序列号: 'N/A' },
        { code: 'missing-serial-number', column: 'A 序列号', value: 'N/A' },
      ],
      [
        'words in place of a serial number',
        { 序列号: '见设备铭牌' },
        {
          code: 'invalid-serial-number',
          column: 'A 序列号',
          value: '见设备铭牌',
        },
      ],
      [
        'two serial numbers in a cell',
        { 序列号: 'SN1\nSN2' },
        { code: 'several-values', column: 'A 序列号', value: 'SN1\nSN2' },
      ],
      [
        'a serial number that was rounded as a number',
        { 序列号: 21023587654321098 },
        {
          code: 'rounded-number',
          column: 'A 序列号',
          value: '21023587654321096',
        },
      ],
      [
        'a serial number that was rounded before',
        { 序列号: '8.93901E+18' },
        { code: 'rounded-number', column: 'A 序列号', value: '8.93901E+18' },
      ],
      [
        'an asset tag that was rounded before',
        { 资产编号: '4.40101E+11' },
        { code: 'rounded-number', column: 'D 资产编号' },
      ],
      [
        'an error in place of a serial number',
        { 序列号: '#N/A' },
        { code: 'error-value', column: 'A 序列号', value: '#N/A' },
      ],
      [
        'an error in place of a model',
        { 型号: '#REF!' },
        { code: 'error-value', column: 'C 型号', value: '#REF!' },
      ],
      [
        'two serial numbers beside each other',
        { 序列号: 'CN1/CN2' },
        { code: 'several-values', column: 'A 序列号', value: 'CN1/CN2' },
      ],
      [
        'a truth value in place of a serial number',
        { 序列号: 'TRUE' },
        { code: 'damaged-code', column: 'A 序列号', value: 'TRUE' },
      ],
      [
        'zero in place of a serial number',
        { 序列号: 0 },
        { code: 'damaged-code', column: 'A 序列号', value: '0' },
      ],
      [
        'a decimal number in place of a serial number',
        { 序列号: 12.5 },
        { code: 'damaged-code', column: 'A 序列号', value: '12.5' },
      ],
      [
        'several devices in one row',
        { 数量: 3 },
        { code: 'several-devices', column: 'D 数量', value: '3' },
      ],
      [
        'a missing model',
        { 型号: null },
        { code: 'missing-model', column: 'C 型号' },
      ],
      [
        'a missing manufacturer',
        { 品牌: null, 型号: 'X9' },
        { code: 'missing-manufacturer', column: 'B 品牌' },
      ],
      [
        'an impossible date',
        { 维保开始: '2026/13/40' },
        {
          code: 'impossible-date',
          column: 'D 维保开始',
          value: '2026/13/40',
          message:
            'There is no day 2026/13/40. The row is left out, which cannot stand without it',
        },
      ],
      [
        'a text that is too long',
        { 备注: 'x'.repeat(2_001) },
        {
          code: 'too-long',
          column: 'D 备注',
          value: 'x'.repeat(200),
          message: 'The cell holds 2001 characters; at most 2000 are kept',
        },
      ],
    ])('%s', async (_what, columns, problem) => {
      const { draft, problems } = await device(columns);
      expect(draft).toBeUndefined();
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({
        severity: 'error',
        sheet: '清单',
        row: 2,
        ...problem,
      });
    });

    it('a serial number that stands twice, however it is typed', async () => {
      const { rows } = await sheet([
        ['序列号', '品牌', '型号'],
        ['SN 1', 'Dell', 'R740'],
        ['ｓｎ1', 'Dell', 'R740xd'],
      ]);
      expect(rows[0].draft?.serialNumber).toBe('SN1');
      expect(rows[1].draft).toBeUndefined();
      expect(rows[1].problems).toEqual([
        {
          code: 'duplicate-serial-number',
          severity: 'error',
          sheet: '清单',
          row: 3,
          column: 'A 序列号',
          value: 'ｓｎ1',
          message: 'Serial number SN1 stands already in row 2',
        },
      ]);
    });

    it('a serial number that stands in two sheets', async () => {
      const rows = [
        ['序列号', '品牌', '型号'],
        ['SN1', 'Dell', 'R740'],
      ];
      const reading = await read(workbook({ a: { rows }, b: { rows } }));
      expect(reading.rows[1].problems).toMatchObject([
        { sheet: 'b', message: expect.stringContaining('row 2 of sheet a') },
      ]);
    });

    it('everything that is wrong about a row at once', async () => {
      const { problems } = await device({
        序列号: null,
        型号: null,
        维保开始: '去年',
      });
      expect(problems.map(problem => problem.code).sort()).toEqual([
        'impossible-date',
        'missing-model',
        'missing-serial-number',
      ]);
    });
  });

  it('refuses a spreadsheet without a list of devices', async () => {
    await expect(
      sheet([
        ['姓名', '电话'],
        ['张三', '13800000000'],
      ]),
    ).rejects.toThrow(/No sheet has a heading row .* the file has "清单"/);
  });

  it('refuses a list without devices', async () => {
    const spreadsheet = spreadsheetOf([['序列号', '品牌', '型号']]);
    const reading = await readLedger(spreadsheet, { models });
    expect(() => checkHasDevices(spreadsheet, reading)).toThrow(
      'There is no row with a device below the headings',
    );
  });
});
