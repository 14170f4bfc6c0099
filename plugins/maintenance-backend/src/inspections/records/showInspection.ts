import {
  contractReadPermission,
  findingReadPermission,
  Inspection,
  InspectionListItem,
} from '@weibao/backstage-plugin-maintenance-common';
import { Decisions } from '../../platform/authorization/Decisions';

/** An inspection with what its reader may see of its contract and of findings. */
export function showInspection(
  inspection: Inspection,
  decisions: Decisions,
): Inspection {
  return {
    ...withoutContract(inspection, decisions),
    devices: decisions.allows(findingReadPermission, inspection)
      ? inspection.devices
      : inspection.devices.map(each => ({ ...each, openFindings: undefined })),
  };
}

/** An inspection of a list, with what its reader may see of others. */
export function showListedInspection(
  inspection: InspectionListItem,
  decisions: Decisions,
): InspectionListItem {
  const shown = withoutContract(inspection, decisions);
  return decisions.allows(findingReadPermission, inspection)
    ? shown
    : { ...shown, findings: undefined };
}

/** Whose number a contract has is for those to know who may see it. */
function withoutContract<
  Shown extends { customerRef: string; contractNumber?: string },
>(inspection: Shown, decisions: Decisions): Shown {
  return decisions.allows(contractReadPermission, inspection)
    ? inspection
    : { ...inspection, contractNumber: undefined };
}
