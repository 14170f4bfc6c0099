import { LedgerColumnChoice } from '@weibao/backstage-plugin-maintenance-common';
import { csv, TestCell, workbook } from '../../__testUtils__/workbook';
import { ModelCatalog } from '../../models/ModelCatalog';
import { readSpreadsheet } from '../../spreadsheet/readSpreadsheet';
import { readLedger } from '../readLedger';

const models = ModelCatalog.load();

/** What every layout says of its first device, as far as it has columns for it. */
const DEVICE = {
  serialNumber: '7ZM1SES',
  manufacturer: 'Dell',
  model: 'PowerEdge R740',
  siteTitle: '一号楼',
  rack: 'A01',
  position: '12U',
  managementAddress: '10.0.0.1',
};

interface Layout {
  file: Buffer;
  mapping?: LedgerColumnChoice[];
  lacks?: Array<keyof typeof DEVICE>;
  parameters?: { [name: string]: string };
}

const sheet = (rows: TestCell[][], merges?: string[]) =>
  workbook({ 清单: { rows, merges } });

/** Lists as they come, none of them like the sample. */
const LAYOUTS: { [name: string]: Layout } = {
  'an export with semicolons and English words of its own': {
    file: csv(
      'CI Name;Vendor;Product;Serial #;Data Center;Cabinet;RU pos.;iDRAC IP;Support from;Support until',
      'db01;Dell;R740;7ZM1SES;一号楼;A01;12U;10.0.0.1;2026-01-01;12/31/2026',
      'db02;Dell;R740;7ZM1SET;一号楼;A01;14U;10.0.0.2;2026-01-01;12/31/2026',
    ),
    parameters: { 'Support from': '2026-01-01', 'Support until': '2026-12-31' },
  },
  'Traditional Chinese, where 序號 is the serial number': {
    file: csv(
      '項次,設備名稱,廠牌,型號,序號,機房,機櫃,起始U位,管理IP,維護起始日,維護截止日',
      '1,db01,Dell,R740,7ZM1SES,一号楼,A01,12U,10.0.0.1,2026/1/1,2026/12/31',
      '2,db02,Dell,R740,7ZM1SET,一号楼,A01,14U,10.0.0.2,2026/1/1,2026/12/31',
    ),
    parameters: { 維護起始日: '2026-01-01', 維護截止日: '2026-12-31' },
  },
  'groups above the headings, merged': {
    file: sheet(
      [
        ['某某公司设备台账'],
        ['设备', null, null, '位置', null, null, '维保', null, '带外'],
        ['品牌', '型号', '序列号', '机房', '机柜', 'U位', '开始', '结束', 'IP'],
        [
          'Dell',
          'R740',
          '7ZM1SES',
          '一号楼',
          'A01',
          '12U',
          '2026-01-01',
          '2026-12-31',
          '10.0.0.1',
        ],
      ],
      ['A1:I1', 'A2:C2', 'D2:F2', 'G2:H2'],
    ),
    parameters: { '维保 开始': '2026-01-01', '维保 结束': '2026-12-31' },
  },
  'groups above the headings in a csv': {
    file: csv(
      '设备,,,位置,,,维保,,带外',
      '品牌,型号,序列号,机房,机柜,U位,开始,结束,IP',
      'Dell,R740,7ZM1SES,一号楼,A01,12U,2026-01-01,2026-12-31,10.0.0.1',
    ),
    parameters: { '维保 开始': '2026-01-01', '维保 结束': '2026-12-31' },
  },
  'parts below the headings in a csv': {
    file: csv(
      '品牌,型号,序列号,机房,机柜,U位,维保期限,,管理IP',
      ',,,,,,开始,结束,',
      'Dell,R740,7ZM1SES,一号楼,A01,12U,2026-01-01,2026-12-31,10.0.0.1',
    ),
    parameters: {
      '维保期限 开始': '2026-01-01',
      '维保期限 结束': '2026-12-31',
    },
  },
  'colloquial headings that only their values explain': {
    file: sheet([
      [
        '机器',
        '哪家的',
        '什么机器',
        '机身上的码',
        '放在哪个房间',
        '哪个柜子',
        '第几U',
        '远程口',
      ],
      ['db01', 'Dell', 'R740', '7ZM1SES', '一号楼', 'A01', '12U', '10.0.0.1'],
      [
        'db02',
        'Cisco',
        'ISR4321',
        '7ZM1SET',
        '一号楼',
        'A01',
        '14U',
        '10.0.0.2',
      ],
    ]),
    mapping: [{ heading: '放在哪个房间', field: 'site' }],
  },
  'manufacturer and model in one column, and dates of three styles': {
    file: csv(
      '主机名称\t品牌型号\t服务编号\t所在机房\t机架\tU数\tBMC地址\t合同起\t合同止',
      'db01\t戴尔 R740\t7ZM1SES\t一号楼\tA01\t12U\t10.0.0.1\t1-Jan-2026\t26.12.31',
      'db02\t戴尔 R740\t7ZM1SET\t一号楼\tA01\t14U\t10.0.0.2\t1-Jan-2026\t26.1.1',
    ),
    mapping: [{ column: 'C', field: 'serialNumber' }],
    parameters: { 合同起: '2026-01-01', 合同止: '2026-12-31' },
  },
  'German, as a program of Windows writes it': {
    file: Buffer.from(
      [
        'Hersteller;Modell;Seriennummer;Gebäude;Schrank;Höheneinheit;Verwaltungsadresse;Wartung bis',
        'Dell;R740;7ZM1SES;Süd;A01;12U;10.0.0.1;31.12.2026',
        'Cisco;ISR4321;7ZM1SET;Süd;A01;14U;10.0.0.2;31.12.2026',
      ].join('\r\n'),
      'latin1',
    ),
    mapping: [
      { heading: 'Gebäude', field: 'site' },
      { heading: 'Schrank', field: 'rack' },
      { heading: 'Wartung bis', field: 'serviceEndsOn' },
    ],
    lacks: ['siteTitle'],
    parameters: { 'Wartung bis': '2026-12-31' },
  },
  'headings that say nothing': {
    file: csv(
      'colA,colB,colC,colD,colE,colF,colG',
      'R740,7ZM1SES,Dell,一号楼,A01,12,10.0.0.1',
      'R740,7ZM1SET,Dell,一号楼,A01,14,10.0.0.2',
    ),
    mapping: [
      { column: 'D', field: 'site' },
      { column: 'E', field: 'rack' },
      { column: 'F', field: 'ignore' },
    ],
    lacks: ['position'],
  },
  'a form with its legend above, and components beside the devices': {
    file: sheet([
      ['XX机房设备登记表', null, null, null],
      ['填表人：张三', null, '日期：2026-01-05', null],
      [],
      [
        '设备序列号（S/N）',
        '厂商',
        '规格型号',
        'CPU 型号',
        '内存序列',
        '存放楼层',
        '机柜位置',
        'U位置',
        '管理口',
      ],
      [
        '7ZM1SES',
        'Dell',
        'R740',
        '6248R',
        'M393A2K',
        '一号楼',
        'A01',
        '12U',
        '10.0.0.1',
      ],
      [
        '7ZM1SET',
        'Dell',
        'R740',
        '6248R',
        'M393A2K',
        '一号楼',
        'A01',
        '14U',
        '10.0.0.2',
      ],
    ]),
    parameters: { 'CPU 型号': '6248R', 内存序列: 'M393A2K' },
  },
};

describe('layouts that nobody prepared for', () => {
  it.each(Object.entries(LAYOUTS))('%s', async (_name, layout) => {
    const { file, mapping, lacks = [], parameters = {} } = layout;
    const { rows } = await readLedger(await readSpreadsheet(file, '清单.csv'), {
      models,
      choices: { given: mapping },
    });
    const expected = Object.fromEntries(
      Object.entries(DEVICE).filter(
        ([field]) => !lacks.includes(field as keyof typeof DEVICE),
      ),
    );
    expect(rows[0].draft).toMatchObject({ ...expected, parameters });
    expect(rows.flatMap(row => row.problems)).toEqual([]);
  });
});
