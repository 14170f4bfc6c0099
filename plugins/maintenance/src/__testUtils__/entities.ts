import {
  CustomerEntity,
  DeviceEntity,
  SiteEntity,
} from '@weibao/backstage-plugin-maintenance-common';

/** The device of the records, as the catalog has it. */
export const deviceEntity: DeviceEntity = {
  apiVersion: 'weibao.io/v1alpha1',
  kind: 'Device',
  metadata: { namespace: 'default', name: 'db-01', title: 'Core database 1' },
  spec: {
    type: 'server',
    manufacturer: 'Dell',
    model: 'PowerEdge R740',
    modelMatched: false,
    serialNumber: 'SN-7K2M9',
    customer: 'customer:default/harbour-bank',
    site: 'site:default/harbour-east',
    rack: 'A-07',
    position: 'U12-U13',
    parameters: { Memory: '512 GB' },
    lifecycle: 'production',
    owner: 'group:default/east-team',
  },
};

/** Its customer. */
export const customerEntity: CustomerEntity = {
  apiVersion: 'weibao.io/v1alpha1',
  kind: 'Customer',
  metadata: {
    namespace: 'default',
    name: 'harbour-bank',
    title: 'Harbour Bank',
  },
  spec: {
    owner: 'group:default/east-team',
    industry: 'Banking',
    contacts: [{ name: 'He Zhiqiang', phone: '010 8888 6666' }],
  },
};

/** Where it stands. */
export const siteEntity: SiteEntity = {
  apiVersion: 'weibao.io/v1alpha1',
  kind: 'Site',
  metadata: { namespace: 'default', name: 'harbour-east', title: 'East room' },
  spec: {
    customer: 'customer:default/harbour-bank',
    address: '1 Quay Road',
    access: 'Register a day ahead',
  },
};
