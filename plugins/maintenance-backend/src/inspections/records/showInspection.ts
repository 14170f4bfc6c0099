import {
  contractReadPermission,
  findingReadPermission,
  Inspection,
  InspectionListItem,
  InspectionResult,
  InspectionResultsSaved,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { Decisions } from '../../platform/authorization/Decisions';

/** An inspection with what its reader may see of its contract and of findings. */
export function showInspection(
  inspection: Inspection,
  decisions: Decisions,
): Inspection {
  const shown = withoutContract(inspection, decisions);
  if (decisions.allows(findingReadPermission, inspection)) return shown;
  return {
    ...shown,
    devices: shown.devices.map(each => ({ ...each, openFindings: undefined })),
    results: shown.results && withoutFindings(shown.results),
  };
}

/** What was saved of an inspection, with what its reader may see of findings. */
export function showResultsSaved(
  saved: InspectionResultsSaved,
  decisions: Decisions,
  inspection: CustomerResource,
): InspectionResultsSaved {
  return decisions.allows(findingReadPermission, inspection)
    ? saved
    : { ...saved, results: withoutFindings(saved.results) };
}

function withoutFindings(
  results: readonly InspectionResult[],
): InspectionResult[] {
  return results.map(result => ({ ...result, findingId: undefined }));
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

/** Number and term of a contract are for those to know who may see it. */
function withoutContract<
  Shown extends {
    customerRef: string;
    contractNumber?: string;
    outsideTerm?: true;
  },
>(inspection: Shown, decisions: Decisions): Shown {
  return decisions.allows(contractReadPermission, inspection)
    ? inspection
    : { ...inspection, contractNumber: undefined, outsideTerm: undefined };
}
