import { ConflictError } from '@backstage/errors';
import { InspectionPatch } from '@weibao/backstage-plugin-maintenance-common';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { InspectionRecord } from './InspectionRecord';

/**
 * An inspection with its next version, as a patch arranges it.
 *
 * @throws InputError where the engineer is no user; ConflictError where it is
 * over, or is to be cancelled and has started
 */
export function arrangeInspection(
  inspection: InspectionRecord,
  patch: InspectionPatch,
): InspectionRecord {
  const { phase } = inspection;
  if (phase === 'completed' || phase === 'cancelled') {
    throw new ConflictError(`The inspection is ${phase} and cannot be changed`);
  }
  if (patch.cancelled && phase === 'started') {
    throw new ConflictError(
      'The inspection has results: complete it instead of cancelling it',
    );
  }
  const { dueOn, engineerRef, appointment, preparation } = patch;
  return {
    ...inspection,
    version: inspection.version + 1,
    phase: patch.cancelled ? 'cancelled' : phase,
    dueOn: dueOn ?? inspection.dueOn,
    engineerRef: engineerRef
      ? normalizeEntityRef(engineerRef, 'user', 'engineerRef')
      : inspection.engineerRef,
    appointment: appointment ?? inspection.appointment,
    preparation: preparation ?? inspection.preparation,
    arranged:
      inspection.arranged ||
      Boolean(dueOn ?? engineerRef ?? appointment ?? patch.cancelled),
  };
}
