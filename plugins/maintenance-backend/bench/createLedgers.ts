import { utils, write } from '@e965/xlsx';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HEADINGS = [
  '序号',
  '设备名称',
  '设备类别',
  '品牌',
  '型号',
  '序列号',
  '资产编号',
  '所在机房',
  '机柜',
  '起始U位',
  '管理IP',
  '上线日期',
  '维保到期',
  '内存',
];

const MODELS = [
  ['服务器', '华为', '2288H V5'],
  ['服务器', '浪潮', 'NF5280M5'],
  ['服务器', 'Dell', 'R740'],
  ['存储', '华为', 'OceanStor 5300 V5'],
  ['交换机', '华为', 'S6730-H48X6C'],
  ['防火墙', 'H3C', 'SecPath F1000'],
];

const SITES = ['总部一号机房', '总部二号机房', '灾备中心', '分行机房'];

/** Of a hundred devices ten have more memory in the second ledger, one is gone. */
const CHANGED_OF_HUNDRED = 10;

function createRow(number: number, memory: string): string[] {
  const [type, manufacturer, model] = MODELS[number % MODELS.length];
  const rack = Math.floor(number / 20) % 100;
  return [
    String(number + 1),
    `核心业务${type}${number + 1}`,
    type,
    manufacturer,
    model,
    `2102B${String(number).padStart(9, '0')}`,
    `ZC-${String(number).padStart(6, '0')}`,
    SITES[number % SITES.length],
    `A${String(rack + 1).padStart(2, '0')}`,
    String((number % 20) * 2 + 1),
    `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`,
    '2021-03-15',
    '2027-03-14',
    memory,
  ];
}

function createRows(count: number, isChanged: boolean): string[][] {
  const numbers = Array.from({ length: count }, (_, number) => number);
  return numbers
    .filter(number => !isChanged || number % 100 !== 99)
    .map(number =>
      createRow(
        number,
        isChanged && number % 100 < CHANGED_OF_HUNDRED ? '512G' : '256G',
      ),
    );
}

/** Writes `first` and `changed`, each as a workbook and as csv. */
function createLedgers(directory: string, count: number): void {
  for (const name of ['first', 'changed']) {
    const rows = [HEADINGS, ...createRows(count, name === 'changed')];
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '设备清单');
    writeFileSync(
      join(directory, `${name}.xlsx`),
      write(book, { type: 'buffer', bookType: 'xlsx', compression: true }),
    );
    writeFileSync(
      join(directory, `${name}.csv`),
      rows.map(row => row.join(',')).join('\n'),
    );
  }
}

createLedgers(process.argv[2], Number(process.argv[3]));
