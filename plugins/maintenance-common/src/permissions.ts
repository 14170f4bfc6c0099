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

/** @public */
export const RESOURCE_TYPE_INSPECTION = 'maintenance-inspection';
/** @public */
export const RESOURCE_TYPE_FINDING = 'maintenance-finding';
/** @public */
export const RESOURCE_TYPE_OBLIGATION = 'maintenance-obligation';

/** See devices with their cover. @public */
export const deviceReadPermission = createPermission({
  name: 'maintenance.device.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_DEVICE,
});

/**
 * Move a device to another customer. It is asked twice: for the device of the
 * customer who has it, and for the device as that of the customer who gets it.
 * @public
 */
export const deviceMovePermission = createPermission({
  name: 'maintenance.device.move',
  attributes: { action: 'update' },
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

/** Change a calendar from a day on, and enter the holidays of a year. @public */
export const calendarUpdatePermission = createPermission({
  name: 'maintenance.calendar.update',
  attributes: { action: 'update' },
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

/** Change a verdict of an incident that is closed. @public */
export const incidentCorrectPermission = createPermission({
  name: 'maintenance.incident.correct',
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

/** See inspection plans and inspections with their results. @public */
export const inspectionReadPermission = createPermission({
  name: 'maintenance.inspection.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_INSPECTION,
});

/** Change what inspections ask for, whoever the customer is. @public */
export const checklistWritePermission = createPermission({
  name: 'maintenance.checklist.write',
  attributes: { action: 'update' },
});

/** Plan inspections, make first inspections, apply what they found to ledger and cover. @public */
export const inspectionPlanPermission = createPermission({
  name: 'maintenance.inspection.plan',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_CUSTOMER,
});

/** Enter, complete and correct the results of an inspection. @public */
export const inspectionUpdatePermission = createPermission({
  name: 'maintenance.inspection.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_INSPECTION,
});

/** See findings. @public */
export const findingReadPermission = createPermission({
  name: 'maintenance.finding.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_FINDING,
});

/** Raise a finding of a device. @public */
export const findingRaisePermission = createPermission({
  name: 'maintenance.finding.raise',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_DEVICE,
});

/** Open an incident from a finding, check it again, close it. @public */
export const findingUpdatePermission = createPermission({
  name: 'maintenance.finding.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_FINDING,
});

/** See what a contract owes. @public */
export const obligationReadPermission = createPermission({
  name: 'maintenance.obligation.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_OBLIGATION,
});

/** Add payment milestones, trainings, follow-up calls and tasks. @public */
export const obligationCreatePermission = createPermission({
  name: 'maintenance.obligation.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_CUSTOMER,
});

/** Change and complete obligations. @public */
export const obligationUpdatePermission = createPermission({
  name: 'maintenance.obligation.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_OBLIGATION,
});

/** Read fault cases and say whether they helped. @public */
export const caseReadPermission = createPermission({
  name: 'maintenance.case.read',
  attributes: { action: 'read' },
});

/** Draft fault cases, from recurring incidents or anew. @public */
export const caseWritePermission = createPermission({
  name: 'maintenance.case.write',
  attributes: { action: 'create' },
});

/** Agree to the publication of somebody else's fault case. @public */
export const caseReviewPermission = createPermission({
  name: 'maintenance.case.review',
  attributes: { action: 'update' },
});

/** Every permission of the maintenance plugin. @public */
export const maintenancePermissions = [
  deviceReadPermission,
  deviceMovePermission,
  contractReadPermission,
  contractCreatePermission,
  contractUpdatePermission,
  customerReadPermission,
  calendarReadPermission,
  calendarCreatePermission,
  calendarUpdatePermission,
  incidentReadPermission,
  incidentReportPermission,
  incidentUpdatePermission,
  incidentCorrectPermission,
  ledgerReadPermission,
  ledgerImportPermission,
  inspectionReadPermission,
  checklistWritePermission,
  inspectionPlanPermission,
  inspectionUpdatePermission,
  findingReadPermission,
  findingRaisePermission,
  findingUpdatePermission,
  obligationReadPermission,
  obligationCreatePermission,
  obligationUpdatePermission,
  caseReadPermission,
  caseWritePermission,
  caseReviewPermission,
];
