import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  contractReadPermission,
  findingReadPermission,
  deviceReadPermission,
  incidentReadPermission,
  inspectionReadPermission,
  ledgerReadPermission,
  HistoryKind,
} from '@weibao/backstage-plugin-maintenance-common';

/** What it takes to see entries of each kind. */
export const READ_PERMISSIONS: Record<HistoryKind, ResourcePermission> = {
  // Who reads a first inspection reads what it amended.
  amendment: inspectionReadPermission,
  coverage: contractReadPermission,
  finding: findingReadPermission,
  incident: incidentReadPermission,
  inspection: inspectionReadPermission,
  ledger: ledgerReadPermission,
  // Which customers it names is up to the devices the reader may see.
  move: deviceReadPermission,
};

/** The kinds of entries. */
export const HISTORY_KINDS = Object.keys(READ_PERMISSIONS) as HistoryKind[];
