import { createRandom, PRODUCTS, serialNumber } from './products.mjs';

// What stands where at the demo's five customers, from which their ledgers are
// written. Count, product, name and machine room of each lot of devices.

const HAIBIN_BANK = {
  seed: 11,
  prefix: 'HB',
  lots: [
    [10, 'huaweiServer', '核心账务数据库', '总行数据中心'],
    [14, 'dellServer', '网上银行应用', '总行数据中心'],
    [8, 'hpeServer', '信贷管理', '总行数据中心'],
    [3, 'huaweiStorage', '核心存储', '总行数据中心'],
    [2, 'netappStorage', '影像平台存储', '总行数据中心'],
    [2, 'brocadeSwitch', 'SAN交换机', '总行数据中心'],
    [8, 'ciscoSwitch', '数据中心交换机', '总行数据中心'],
    [4, 'paloAltoFirewall', '互联网出口防火墙', '总行数据中心'],
    [4, 'f5LoadBalancer', '网银负载均衡', '总行数据中心'],
    [8, 'huaweiServer', '灾备数据库', '同城灾备中心'],
    [6, 'dellServer', '灾备应用', '同城灾备中心'],
    [2, 'huaweiStorage', '灾备存储', '同城灾备中心'],
    [4, 'ciscoSwitch', '灾备交换机', '同城灾备中心'],
    [2, 'fortinetFirewall', '灾备防火墙', '同城灾备中心'],
    [3, 'ciscoRouter', '骨干路由器', '海滨支行机房'],
    [6, 'huaweiSwitch', '支行接入交换机', '海滨支行机房'],
  ],
};

const RENHE_HOSPITAL = {
  seed: 22,
  prefix: 'RH',
  lots: [
    [6, 'hpeServer', 'HIS数据库', '门诊楼信息中心'],
    [8, 'inspurServer', 'PACS影像', '门诊楼信息中心'],
    [6, 'lenovoServer', '电子病历', '门诊楼信息中心'],
    [4, 'inspurServer', '检验LIS', '住院楼机房'],
    [3, 'huaweiStorage', 'PACS存储', '门诊楼信息中心'],
    [1, 'inspurStorage', '备份存储', '住院楼机房'],
    [10, 'h3cSwitch', '楼层接入交换机', '住院楼机房'],
    [4, 'h3cSwitch', '核心交换机', '门诊楼信息中心'],
    [2, 'huaweiFirewall', '医保专线防火墙', '门诊楼信息中心'],
    [2, 'sangforFirewall', '互联网出口防火墙', '门诊楼信息中心'],
    [4, 'apcUps', '楼层UPS', '住院楼机房'],
  ],
};

const XUNDA_LOGISTICS = {
  seed: 33,
  prefix: 'xd',
  lots: [
    [14, 'dellServer', 'wms-app', 'Shanghai DC1'],
    [8, 'dellServer', 'tms-db', 'Shanghai DC1'],
    [2, 'dellStorage', 'san', 'Shanghai DC1'],
    [2, 'netappStorage', 'nas', 'Shanghai DC1'],
    [8, 'ciscoSwitch', 'leaf', 'Shanghai DC1'],
    [4, 'fortinetFirewall', 'fw', 'Shanghai DC1'],
    [2, 'f5LoadBalancer', 'slb', 'Shanghai DC1'],
    [8, 'dellServer', 'sort-edge', 'Wuhan Hub'],
    [6, 'ciscoSwitch', 'hub-sw', 'Wuhan Hub'],
    [4, 'ciscoRouter', 'wan', 'Wuhan Hub'],
    [6, 'dellServer', 'sort-edge-gz', 'Guangzhou Hub'],
    [4, 'ciscoSwitch', 'hub-sw-gz', 'Guangzhou Hub'],
    [2, 'apcUps', 'ups', 'Guangzhou Hub'],
  ],
};

const HUAXING_PRECISION = {
  seed: 44,
  prefix: 'HX',
  lots: [
    [8, 'huaweiServer', 'MES应用', '一厂区机房'],
    [4, 'huaweiServer', 'ERP数据库', '一厂区机房'],
    [4, 'sugonServer', '仿真计算节点', '研发楼机房'],
    [2, 'synologyStorage', '图纸归档存储', '研发楼机房'],
    [1, 'huaweiStorage', 'ERP存储', '一厂区机房'],
    [12, 'huaweiSwitch', '车间接入交换机', '一厂区机房'],
    [4, 'huaweiSwitch', '研发核心交换机', '研发楼机房'],
    [2, 'huaweiFirewall', '工控边界防火墙', '一厂区机房'],
    [2, 'huaweiRouter', '厂区互联路由器', '一厂区机房'],
    [3, 'apcUps', '车间UPS', '一厂区机房'],
  ],
};

const JIANGZHOU_UNIVERSITY = {
  seed: 55,
  prefix: 'JZ',
  lots: [
    [12, 'h3cServer', '私有云计算节点', '图书馆数据中心'],
    [8, 'sugonServer', '高性能计算节点', '图书馆数据中心'],
    [6, 'lenovoServer', '教务系统', '图书馆数据中心'],
    [3, 'inspurStorage', '科研数据存储', '图书馆数据中心'],
    [2, 'synologyStorage', '院系网盘', '理工楼机房'],
    [6, 'ruijieSwitch', '校园网核心', '图书馆数据中心'],
    [16, 'ruijieSwitch', '宿舍区汇聚', '东校区弱电间'],
    [10, 'h3cSwitch', '教学楼汇聚', '理工楼机房'],
    [3, 'sangforFirewall', '校园网出口防火墙', '图书馆数据中心'],
    [2, 'huaweiRouter', '教育网出口路由器', '图书馆数据中心'],
    [4, 'apcUps', '弱电间UPS', '东校区弱电间'],
  ],
};

const DAY_MS = 86_400_000;

function devicesOf({ seed, prefix, lots }) {
  const random = createRandom(seed);
  const serialNumbers = new Set();
  let number = 0;
  return lots.flatMap(([count, key, name, site]) =>
    Array.from({ length: count }, (_, i) => {
      const product = PRODUCTS[key];
      let serial;
      do serial = serialNumber(random, product.maker);
      while (serialNumbers.has(serial));
      serialNumbers.add(serial);
      number += 1;
      const bought = new Date(
        Date.UTC(
          random.integer(2018, 2023),
          random.integer(0, 11),
          random.integer(1, 28),
        ),
      );
      return {
        number,
        assetTag: `${prefix}-IT-${String(number).padStart(4, '0')}`,
        name: `${name}${/[a-z]$/.test(name) ? '-' : ''}${String(i + 1).padStart(
          2,
          '0',
        )}`,
        maker: product.maker,
        type: product.type,
        model: product.models[i % product.models.length],
        serial,
        site,
        rack: `${random.pick(['A', 'B', 'C'])}${String(
          random.integer(1, 12),
        ).padStart(2, '0')}`,
        unit: random.integer(1, 40),
        address: `10.${20 + (seed % 50)}.${Math.floor(number / 200) + 8}.${
          (number % 200) + 11
        }`,
        configuration: random.pick(product.configurations),
        boughtOn: bought,
        installedOn: new Date(
          bought.getTime() + random.integer(10, 60) * DAY_MS,
        ),
        warrantyEndsOn: new Date(
          Date.UTC(
            bought.getUTCFullYear() + 3,
            bought.getUTCMonth(),
            bought.getUTCDate() - 1,
          ),
        ),
        level: random.pick(['7*24*4', '7*24*4', '7x24', '5*9*NBD']),
        isStandby: random.integer(1, 25) === 1,
      };
    }),
  );
}

export const DEVICES = {
  haibinBank: devicesOf(HAIBIN_BANK),
  renheHospital: devicesOf(RENHE_HOSPITAL),
  xundaLogistics: devicesOf(XUNDA_LOGISTICS),
  huaxingPrecision: devicesOf(HUAXING_PRECISION),
  jiangzhouUniversity: devicesOf(JIANGZHOU_UNIVERSITY),
};
