import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_CONTRACT,
  RESOURCE_TYPE_CUSTOMER,
  RESOURCE_TYPE_DEVICE,
  RESOURCE_TYPE_FINDING,
  RESOURCE_TYPE_INCIDENT,
  RESOURCE_TYPE_INSPECTION,
  RESOURCE_TYPE_LEDGER,
  RESOURCE_TYPE_OBLIGATION,
} from '@weibao/backstage-plugin-maintenance-common';

/**
 * A condition as lists push it into their query: the field has one of the values.
 *
 * @public
 */
export interface MaintenanceFilter {
  field:
    | 'customerRef'
    | 'customerOwnerRef'
    | 'customerContactRef'
    | 'assigneeRef';
  values: string[];
}

/** What every permission rule can look at. @public */
export interface CustomerResource {
  /** Entity ref of the customer to whom the record belongs. */
  customerRef: string;
  /**
   * Entity ref of the team that serves the customer; absent where nobody is
   * known to, or where who asks does not know.
   */
  customerOwnerRef?: string;
  /** Entity refs of the users and groups that the customer has for contacts. */
  customerContactRefs?: readonly string[];
}

/** @public */
export interface IncidentResource extends CustomerResource {
  assigneeRef?: string;
}

/** @public */
export const customerResourceRef = createPermissionResourceRef<
  CustomerResource,
  MaintenanceFilter
>().with({ pluginId: 'maintenance', resourceType: RESOURCE_TYPE_CUSTOMER });

/** @public */
export const deviceResourceRef = createPermissionResourceRef<
  CustomerResource,
  MaintenanceFilter
>().with({ pluginId: 'maintenance', resourceType: RESOURCE_TYPE_DEVICE });

/** @public */
export const contractResourceRef = createPermissionResourceRef<
  CustomerResource,
  MaintenanceFilter
>().with({ pluginId: 'maintenance', resourceType: RESOURCE_TYPE_CONTRACT });

/** @public */
export const incidentResourceRef = createPermissionResourceRef<
  IncidentResource,
  MaintenanceFilter
>().with({ pluginId: 'maintenance', resourceType: RESOURCE_TYPE_INCIDENT });

/** @public */
export const ledgerResourceRef = createPermissionResourceRef<
  CustomerResource,
  MaintenanceFilter
>().with({ pluginId: 'maintenance', resourceType: RESOURCE_TYPE_LEDGER });

/** @public */
export const inspectionResourceRef = createPermissionResourceRef<
  CustomerResource,
  MaintenanceFilter
>().with({ pluginId: 'maintenance', resourceType: RESOURCE_TYPE_INSPECTION });

/** @public */
export const findingResourceRef = createPermissionResourceRef<
  CustomerResource,
  MaintenanceFilter
>().with({ pluginId: 'maintenance', resourceType: RESOURCE_TYPE_FINDING });

/** @public */
export const obligationResourceRef = createPermissionResourceRef<
  CustomerResource,
  MaintenanceFilter
>().with({ pluginId: 'maintenance', resourceType: RESOURCE_TYPE_OBLIGATION });
