import { aDeviceRecord } from '../../../inventory/devices/__testUtils__/aDeviceRecord';

export const ACME = 'customer:default/acme';
export const OTHER = 'customer:default/other';

export const CUSTOMERS = [
  {
    customerRef: ACME,
    title: '海滨银行股份有限公司',
    address: '深圳市福田区滨河大道 5055 号',
    source: 'ledger' as const,
  },
  {
    customerRef: OTHER,
    title: 'Xunda Logistics Ltd.',
    source: 'ledger' as const,
  },
];

export const SITES = [
  {
    siteRef: 'site:default/acme-main',
    customerRef: ACME,
    title: '总行一号机房',
    address: '深圳市南山区科苑路 88 号',
    source: 'ledger' as const,
  },
];

const ofAcme = {
  customerRef: ACME,
  siteRef: 'site:default/acme-main',
  manufacturer: 'HPE',
  model: 'ProLiant DL380 Gen10',
  type: 'server',
};

/** Three servers of one model in a room of `acme`, and two devices elsewhere. */
export const DEVICES = {
  db01: aDeviceRecord('acme-db01', {
    ...ofAcme,
    title: '核心数据库 01',
    serialNumber: '6CU7310AAA',
    managementAddress: '10.10.0.11',
  }),
  db02: aDeviceRecord('acme-db02', {
    ...ofAcme,
    title: '核心数据库 02',
    serialNumber: '6CU7310BBB',
  }),
  db03: aDeviceRecord('acme-db03', {
    ...ofAcme,
    title: '核心数据库 03',
    serialNumber: '6CU7310CCC',
  }),
  other: aDeviceRecord('other-app01', {
    ...ofAcme,
    customerRef: OTHER,
    siteRef: undefined,
    title: 'APP-01',
    serialNumber: '6CU7310DDD',
  }),
  router: aDeviceRecord('other-r1', {
    customerRef: OTHER,
    siteRef: undefined,
    manufacturer: 'Huawei',
    model: 'NE40E',
    type: 'router',
    title: 'Router 1',
    serialNumber: 'NE40E-0001',
  }),
};
