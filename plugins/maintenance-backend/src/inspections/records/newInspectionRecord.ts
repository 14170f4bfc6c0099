import {
  DeviceFilter,
  InspectionInput,
} from '@weibao/backstage-plugin-maintenance-common';
import { randomUUID } from 'node:crypto';
import { ContractRecord } from '../../agreements/contracts/ContractRecord';
import { KnownDevice } from '../../inventory/devices/DeviceDirectory';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { InspectionRecord } from './InspectionRecord';
import { FIRST_INSPECTION_PREPARATION } from './preparation';

const DEFAULT_TITLES = { regular: 'Inspection', first: 'First inspection' };

/**
 * An inspection that somebody has arranged without a plan.
 *
 * @throws InputError where the engineer is no user
 */
export function newInspectionRecord(
  input: InspectionInput,
  about: {
    contract: ContractRecord;
    deviceFilter: DeviceFilter;
    /** The devices that it would have today. */
    expected: readonly KnownDevice[];
  },
  by: { at: Date; actor: string },
): InspectionRecord {
  const { contractId, kind, dueOn } = input;
  const { contract, deviceFilter, expected } = about;
  return {
    id: randomUUID(),
    version: 1,
    kind,
    phase: 'planned',
    title: input.title ?? DEFAULT_TITLES[kind],
    contractId,
    customerRef: contract.customerRef,
    customerTitle: expected[0]?.customerTitle,
    calendarId: contract.calendarId,
    dueOn,
    engineerRef: input.engineerRef
      ? normalizeEntityRef(input.engineerRef, 'user', 'engineerRef')
      : contract.projectEngineerRef,
    progress: {
      devices: expected.length,
      devicesDone: 0,
      required: 0,
      answered: 0,
    },
    arranged: true,
    deviceFilter,
    preparation:
      kind === 'first' ? [...FIRST_INSPECTION_PREPARATION] : undefined,
    checklists: [],
    createdAt: by.at.toISOString(),
    createdBy: by.actor,
  };
}
