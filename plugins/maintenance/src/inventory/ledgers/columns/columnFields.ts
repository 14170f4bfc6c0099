import { LedgerField } from '@weibao/backstage-plugin-maintenance-common';

/** Under what a field is offered. */
const SECTION_OF = {
  serialNumber: 'device',
  assetTag: 'device',
  manufacturer: 'device',
  model: 'device',
  manufacturerAndModel: 'device',
  title: 'device',
  type: 'device',
  lifecycle: 'device',
  managementAddress: 'device',
  site: 'place',
  rack: 'place',
  position: 'place',
  installedOn: 'dates',
  purchasedOn: 'dates',
  warrantyEndsOn: 'dates',
  serviceStartsOn: 'dates',
  serviceEndsOn: 'dates',
  serviceLevel: 'more',
  quantity: 'more',
  customer: 'more',
  sequence: 'more',
  parameter: 'more',
  ignore: 'more',
} as const satisfies Record<LedgerField, string>;

const FIELDS = Object.keys(SECTION_OF) as LedgerField[];

/** The fields that a column may be taken for, as they are offered. */
export const FIELD_SECTIONS = (
  ['device', 'place', 'dates', 'more'] as const
).map(section => ({
  section,
  fields: FIELDS.filter(field => SECTION_OF[field] === section),
}));
