import { DeviceFacts } from '@weibao/backstage-plugin-maintenance-common';

/** A device that fails in tests. */
export const server: DeviceFacts = {
  deviceRef: 'device:default/acme-db01',
  title: '核心数据库服务器01',
  type: 'server',
  manufacturer: 'Huawei',
  model: 'RH2288H V5',
  serialNumber: '2102312CJN10K8000123',
  customerRef: 'customer:default/acme',
  customerTitle: '申江制造有限公司',
  siteRef: 'site:default/acme-main',
  siteTitle: '一号机房',
};
