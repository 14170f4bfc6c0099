import { ConflictError, InputError } from '@backstage/errors';
import { checkVersion } from '../../platform/database/recordVersions';
import { InspectionRecord } from './InspectionRecord';

/** @throws ConflictError where its results are fixed, or it takes place no more */
export function checkTakesResults({ phase }: InspectionRecord): void {
  if (phase === 'completed') {
    throw new ConflictError(
      'The inspection is completed: its results are fixed, add a correction instead',
    );
  }
  if (phase === 'cancelled') {
    throw new ConflictError('The inspection was cancelled');
  }
}

/**
 * @throws ConflictError where the version is stale, or it has not started or is
 * over; InputError where devices of a first inspection have not been checked
 */
export function checkCanComplete(
  inspection: InspectionRecord,
  version: number,
): void {
  const { phase, kind, progress } = inspection;
  if (phase === 'completed') {
    throw new ConflictError(
      `The inspection was completed at ${inspection.completedAt} by ${inspection.completedBy}`,
    );
  }
  checkVersion('The inspection', inspection, version);
  if (phase !== 'started') {
    throw new ConflictError(
      phase === 'cancelled'
        ? 'The inspection was cancelled'
        : 'The inspection has not started: it has no results yet',
    );
  }
  const { devices, devicesDone } = progress;
  if (kind === 'first' && devicesDone < devices) {
    const open = devices - devicesDone;
    throw new InputError(
      `${open} of ${devices} devices have not been checked against the ledger`,
    );
  }
}

/** @throws ConflictError where it is not completed */
export function checkCanCorrect({ phase }: InspectionRecord): void {
  if (phase !== 'completed') {
    throw new ConflictError(
      'Only a completed inspection is corrected; until then answers are simply replaced',
    );
  }
}
