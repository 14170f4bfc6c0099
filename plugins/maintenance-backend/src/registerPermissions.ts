import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import { isResourcePermission } from '@backstage/plugin-permission-common';
import { maintenancePermissions } from '@weibao/backstage-plugin-maintenance-common';
import {
  contractResourceRef,
  contractRules,
  customerResourceRef,
  customerRules,
  deviceResourceRef,
  deviceRules,
  findingResourceRef,
  findingRules,
  incidentResourceRef,
  incidentRules,
  inspectionResourceRef,
  inspectionRules,
  ledgerResourceRef,
  ledgerRules,
  obligationResourceRef,
  obligationRules,
} from '@weibao/backstage-plugin-maintenance-node';
import { MaintenanceServices } from './services';

/**
 * Tells the permission framework what there is to decide about. Policies and
 * their editors see it; our own checks load their records themselves.
 */
export function registerPermissions(
  registry: PermissionsRegistryService,
  services: MaintenanceServices,
): void {
  registry.addPermissions(
    maintenancePermissions.filter(
      permission => !isResourcePermission(permission),
    ),
  );
  registry.addResourceType({
    resourceRef: customerResourceRef,
    permissions: permissionsOf(customerResourceRef.resourceType),
    rules: Object.values(customerRules),
    // A customer's ref says all that a rule looks at.
    getResources: async refs => refs.map(customerRef => ({ customerRef })),
  });
  registry.addResourceType({
    resourceRef: deviceResourceRef,
    permissions: permissionsOf(deviceResourceRef.resourceType),
    rules: Object.values(deviceRules),
    getResources: inOrder(refs => services.directory.getDevices(refs)),
  });
  registry.addResourceType({
    resourceRef: contractResourceRef,
    permissions: permissionsOf(contractResourceRef.resourceType),
    rules: Object.values(contractRules),
    getResources: inOrder(ids => services.contracts.getContractResources(ids)),
  });
  registry.addResourceType({
    resourceRef: incidentResourceRef,
    permissions: permissionsOf(incidentResourceRef.resourceType),
    rules: Object.values(incidentRules),
    getResources: inOrder(ids => services.incidents.getIncidentResources(ids)),
  });
  registry.addResourceType({
    resourceRef: inspectionResourceRef,
    permissions: permissionsOf(inspectionResourceRef.resourceType),
    rules: Object.values(inspectionRules),
    getResources: inOrder(ids => services.getInspectionResources(ids)),
  });
  registry.addResourceType({
    resourceRef: ledgerResourceRef,
    permissions: permissionsOf(ledgerResourceRef.resourceType),
    rules: Object.values(ledgerRules),
    getResources: inOrder(ids => services.ledgers.getLedgerResources(ids)),
  });
  registry.addResourceType({
    resourceRef: findingResourceRef,
    permissions: permissionsOf(findingResourceRef.resourceType),
    rules: Object.values(findingRules),
    getResources: inOrder(ids => services.findings.getFindingResources(ids)),
  });
  registry.addResourceType({
    resourceRef: obligationResourceRef,
    permissions: permissionsOf(obligationResourceRef.resourceType),
    rules: Object.values(obligationRules),
    getResources: inOrder(ids =>
      services.obligations.getObligationResources(ids),
    ),
  });
}

function permissionsOf(resourceType: string) {
  return maintenancePermissions.filter(permission =>
    isResourcePermission(permission, resourceType),
  );
}

function inOrder<T>(
  read: (refs: readonly string[]) => Promise<Map<string, T>>,
): (refs: string[]) => Promise<Array<T | undefined>> {
  return async refs => {
    const found = await read(refs);
    return refs.map(ref => found.get(ref));
  };
}
