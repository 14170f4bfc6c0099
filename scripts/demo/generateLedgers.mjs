#!/usr/bin/env node
// Writes the demo's device ledgers: five customers, each with headings, layout
// and slips of its own. Run it again and the same files come out.
//
//   node scripts/demo/generateLedgers.mjs [folder]

import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEVICES } from './customerLedgers.mjs';
import { csv, dateCell, mergeRuns, toGbk, workbook } from './spreadsheets.mjs';

const FOLDER =
  process.argv[2] ??
  join(dirname(fileURLToPath(import.meta.url)), '../../examples/ledgers');

const MAKERS_IN_CHINESE = {
  Dell: '戴尔',
  HPE: '惠普',
  Cisco: '思科',
  Huawei: '华为',
  H3C: '新华三',
  Inspur: '浪潮',
  Lenovo: '联想',
  Fortinet: '飞塔',
  'Palo Alto': 'Palo Alto',
  APC: '施耐德APC',
  NetApp: 'NetApp',
  F5: 'F5',
  Synology: '群晖',
  Sugon: '中科曙光',
  Ruijie: '锐捷',
  Sangfor: '深信服',
};

const day = date => date.toISOString().slice(0, 10);
const dotted = date =>
  `${date.getUTCFullYear()}.${date.getUTCMonth() + 1}.${date.getUTCDate()}`;
const slashed = date => dotted(date).replaceAll('.', '/');

function fullWidth(text) {
  return text.replace(/[A-Za-z0-9]/g, c =>
    String.fromCharCode(c.charCodeAt(0) + 0xfee0),
  );
}

/** Machine rooms merged, dates as dates; a serial number was copied twice. */
function haibinBank() {
  const devices = DEVICES.haibinBank;
  const rows = devices.map(device => [
    device.number,
    device.site,
    device.rack,
    device.unit,
    device.name,
    device.maker,
    device.model,
    device.serial,
    device.configuration,
    device.address,
    dateCell(device.boughtOn),
    dateCell(new Date(Date.UTC(2026, 0, 1))),
    dateCell(new Date(Date.UTC(2026, 11, 31))),
    device.level,
    device.isStandby ? '冷备' : '',
  ]);
  rows[23][7] = rows[22][7];
  rows[40][7] = `${rows[40][7].slice(0, 4)} ${rows[40][7].slice(4)}`;
  rows[52][6] = fullWidth(rows[52][6]);
  const merges = mergeRuns(rows, 3, 1);
  return workbook({
    设备清单: {
      rows: [
        ['海滨银行信息科技部维保设备清单（2026年度）'],
        [],
        [
          '序号',
          '机房',
          '机柜',
          'U位',
          '设备名称',
          '品牌',
          '型号',
          '序列号',
          '配置参数',
          '管理IP',
          '购买日期',
          '维保开始',
          '维保结束',
          '服务级别',
          '备注',
        ],
        ...rows,
        ['合计', `${rows.length}台`],
      ],
      merges: ['A1:O1', ...merges],
    },
    说明: {
      rows: [
        ['1. 本清单以双方签字盖章版为准。'],
        ['2. 备件到场时间按服务级别执行。'],
      ],
    },
  });
}

/** Two sheets with headings of two rows, dates as text; a serial number is missing. */
function renheHospital() {
  const isNetwork = ({ type }) => /交换机|防火墙|UPS/.test(type);
  function sheet(title, devices) {
    const rows = devices.map((device, i) => [
      i + 1,
      device.assetTag,
      device.name,
      device.type,
      MAKERS_IN_CHINESE[device.maker],
      device.model,
      device.serial,
      device.site,
      device.rack,
      `U${device.unit}`,
      dotted(device.installedOn),
      '2025.7.1',
      '2027.6.30',
      device.isStandby ? '备用' : '在用',
    ]);
    const merges = mergeRuns(rows, 3, 7);
    return {
      rows: [
        [title],
        [
          '序号',
          '固定资产号',
          '设备名称',
          '设备类型',
          '厂商',
          '规格型号',
          'S/N',
          '安装地点',
          '机柜号',
          '位置',
          '启用时间',
          '维保期限',
          null,
          '使用状态',
        ],
        [...Array(11).fill(null), '开始', '结束', null],
        ...rows,
        ['小计', null, `共${rows.length}台`],
      ],
      merges: [
        'A1:N1',
        'L2:M2',
        ...'ABCDEFGHIJKN'.split('').map(column => `${column}2:${column}3`),
        ...merges,
      ],
    };
  }
  const all = DEVICES.renheHospital;
  const computing = sheet(
    '仁和医院服务器及存储设备台账',
    all.filter(device => !isNetwork(device)),
  );
  const network = sheet(
    '仁和医院网络安全及动力设备台账',
    all.filter(isNetwork),
  );
  computing.rows[10][6] = computing.rows[10][6].toLowerCase();
  network.rows[9][1] = '';
  network.rows[9][6] = '';
  return workbook({ 服务器及存储: computing, 网络安全设备: network });
}

/** From an asset system, in English; a date was written the American way. */
function xundaLogistics() {
  const types = {
    服务器: 'Server',
    存储: 'Storage',
    交换机: 'Switch',
    防火墙: 'Firewall',
    负载均衡: 'Load Balancer',
    路由器: 'Router',
    UPS: 'UPS',
  };
  const rows = DEVICES.xundaLogistics.map(device => [
    `xd-${device.name}`,
    types[device.type],
    device.maker,
    device.model,
    device.serial,
    device.assetTag.toUpperCase(),
    device.site,
    device.rack,
    device.unit,
    device.address,
    day(device.installedOn),
    day(device.warrantyEndsOn),
    device.isStandby ? 'Standby' : 'In use',
    device.configuration,
  ]);
  rows[17][10] = '03/04/2022';
  return Buffer.from(
    `\ufeff${csv([
      [
        'Hostname',
        'Device Type',
        'Vendor',
        'Model',
        'Serial Number',
        'Asset Tag',
        'Data Center',
        'Rack',
        'U Position',
        'Mgmt IP',
        'Install Date',
        'Warranty End',
        'Status',
        'Configuration',
      ],
      ...rows,
    ])}\r\n`,
  );
}

/** Saved by a Chinese Excel in GBK; make and model in one column, the UPS by asset tag. */
function huaxingPrecision() {
  const rows = DEVICES.huaxingPrecision.map(device => [
    device.assetTag,
    device.name,
    device.type,
    `${MAKERS_IN_CHINESE[device.maker]} ${device.model}`,
    device.type === 'UPS' ? '无' : device.serial,
    device.site,
    device.rack,
    device.unit,
    slashed(device.installedOn),
    slashed(device.warrantyEndsOn),
    device.isStandby ? '备机' : '运行',
  ]);
  return toGbk(
    `${csv([
      [
        '资产编号',
        '资产名称',
        '设备类别',
        '品牌型号',
        '出厂编号',
        '所在机房',
        '柜号',
        '起始U位',
        '启用日期',
        '质保期至',
        '运行状态',
      ],
      ...rows,
      ['合计', `${rows.length}台`],
    ])}\r\n`,
  );
}

/** Bilingual headings, a group for each machine room; there is no 30 February. */
function jiangzhouUniversity() {
  const sites = Map.groupBy(DEVICES.jiangzhouUniversity, ({ site }) => site);
  const rows = [];
  const merges = ['A1:L1'];
  for (const [site, devices] of sites) {
    merges.push(`A${rows.length + 4}:L${rows.length + 4}`);
    rows.push([`【${site}】`]);
    rows.push(
      ...devices.map((device, i) => [
        i + 1,
        device.name,
        device.type,
        MAKERS_IN_CHINESE[device.maker],
        device.model,
        device.serial,
        device.assetTag,
        site,
        device.rack,
        device.unit,
        dateCell(device.installedOn),
        device.configuration,
      ]),
      ['小计', `${devices.length} 台`],
      [],
    );
  }
  rows[6][10] = '2021-02-30';
  rows[12][5] = ` ${rows[12][5]} `;
  rows[15][3] = fullWidth('H3C');
  return workbook({
    信息化设备: {
      rows: [
        ['江州大学信息化建设与管理处 设备清单'],
        ['填表日期：2025-12-18', null, null, '填表人：资产管理科'],
        [
          '序号 No.',
          '设备名称 Name',
          '类别 Type',
          '品牌 Brand',
          '型号 Model',
          '序列号 S/N',
          '资产编号 Asset No.',
          '机房 Site',
          '机柜 Rack',
          'U位 Unit',
          '上线日期 Installed',
          '配置 Configuration',
        ],
        ...rows,
        ['总计', `${DEVICES.jiangzhouUniversity.length} 台`],
      ],
      merges,
    },
  });
}

const LEDGERS = {
  'haibin-bank.xlsx': haibinBank(),
  'renhe-hospital.xlsx': renheHospital(),
  'xunda-logistics.csv': xundaLogistics(),
  'huaxing-precision.csv': huaxingPrecision(),
  'jiangzhou-university.xlsx': jiangzhouUniversity(),
};
for (const [name, bytes] of Object.entries(LEDGERS)) {
  writeFileSync(join(FOLDER, name), bytes);
  process.stdout.write(`${name}: ${bytes.length} bytes\n`);
}
