import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of everything that belongs to a customer as a whole. @public */
export const RESOURCE_TYPE_CUSTOMER = 'maintenance-customer';
/** @public */
export const RESOURCE_TYPE_DEVICE = 'maintenance-device';
/** @public */
export const RESOURCE_TYPE_CONTRACT = 'maintenance-contract';
/** @public */
export const RESOURCE_TYPE_INCIDENT = 'maintenance-incident';
/** @public */
export const RESOURCE_TYPE_LEDGER = 'maintenance-ledger';

/** See devices with their cover. @public */
export const deviceReadPermission = createPermission({
  name: 'maintenance.device.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_DEVICE,
});

/** See a contract and what it covers. @public */
export const contractReadPermission = createPermission({
  name: 'maintenance.contract.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CONTRACT,
});

/** Make a contract for a customer. @public */
export const contractCreatePermission = createPermission({
  name: 'maintenance.contract.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_CUSTOMER,
});

/** Change a contract, its coverage included, and renew it. @public */
export const contractUpdatePermission = createPermission({
  name: 'maintenance.contract.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CONTRACT,
});

/** See coverage gaps and attainment of a customer. @public */
export const customerReadPermission = createPermission({
  name: 'maintenance.customer.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CUSTOMER,
});

/** @public */
export const calendarReadPermission = createPermission({
  name: 'maintenance.calendar.read',
  attributes: { action: 'read' },
});

/** @public */
export const calendarCreatePermission = createPermission({
  name: 'maintenance.calendar.create',
  attributes: { action: 'create' },
});

/** See an incident with its events. @public */
export const incidentReadPermission = createPermission({
  name: 'maintenance.incident.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_INCIDENT,
});

/** Report a fault of a device. @public */
export const incidentReportPermission = createPermission({
  name: 'maintenance.incident.report',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_DEVICE,
});

/** Record events on an incident. @public */
export const incidentUpdatePermission = createPermission({
  name: 'maintenance.incident.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_INCIDENT,
});

/** See imported ledgers. @public */
export const ledgerReadPermission = createPermission({
  name: 'maintenance.ledger.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_LEDGER,
});

/** Preview and import a customer's ledger. @public */
export const ledgerImportPermission = createPermission({
  name: 'maintenance.ledger.import',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_CUSTOMER,
});

/** Every permission of the maintenance plugin. @public */
export const maintenancePermissions = [
  deviceReadPermission,
  contractReadPermission,
  contractCreatePermission,
  contractUpdatePermission,
  customerReadPermission,
  calendarReadPermission,
  calendarCreatePermission,
  incidentReadPermission,
  incidentReportPermission,
  incidentUpdatePermission,
  ledgerReadPermission,
  ledgerImportPermission,
];
