import { RESOURCE_TYPE_INSPECTION } from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { ResourceAuthorizer } from '../../platform/authorization/ResourceAuthorizer';

/** Plans and inspections as the permission framework sees them. */
export type InspectionAuthorizer = ResourceAuthorizer<
  CustomerResource,
  typeof RESOURCE_TYPE_INSPECTION
>;
