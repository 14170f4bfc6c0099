import {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  contractResourceRef,
  customerResourceRef,
  deviceResourceRef,
  findingResourceRef,
  incidentResourceRef,
  inspectionResourceRef,
  ledgerResourceRef,
  obligationResourceRef,
} from '@weibao/backstage-plugin-maintenance-node';
import { ResourceAuthorizer } from './ResourceAuthorizer';

/** One authorizer for each type of resource. */
export type Authorizers = ReturnType<typeof createAuthorizers>;

/** Customers as the permission framework sees them. */
export type CustomerAuthorizer = Authorizers['customerAuthorizer'];

/** The resource types must have been registered before. */
export function createAuthorizers(options: {
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
}) {
  return {
    contractAuthorizer: ResourceAuthorizer.create({
      ...options,
      resourceRef: contractResourceRef,
    }),
    customerAuthorizer: ResourceAuthorizer.create({
      ...options,
      resourceRef: customerResourceRef,
    }),
    deviceAuthorizer: ResourceAuthorizer.create({
      ...options,
      resourceRef: deviceResourceRef,
    }),
    findingAuthorizer: ResourceAuthorizer.create({
      ...options,
      resourceRef: findingResourceRef,
    }),
    incidentAuthorizer: ResourceAuthorizer.create({
      ...options,
      resourceRef: incidentResourceRef,
    }),
    inspectionAuthorizer: ResourceAuthorizer.create({
      ...options,
      resourceRef: inspectionResourceRef,
    }),
    ledgerAuthorizer: ResourceAuthorizer.create({
      ...options,
      resourceRef: ledgerResourceRef,
    }),
    obligationAuthorizer: ResourceAuthorizer.create({
      ...options,
      resourceRef: obligationResourceRef,
    }),
  };
}
