import { ContractPatch } from '@weibao/backstage-plugin-maintenance-common';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { ContractRecord } from './ContractRecord';

/**
 * The next version of a contract.
 *
 * @param now - instant
 * @throws InputError where a ref is none
 */
export function patchContract(
  current: ContractRecord,
  patch: ContractPatch,
  now: Date,
): ContractRecord {
  return {
    ...current,
    version: current.version + 1,
    number: patch.number ?? current.number,
    title: patch.title ?? current.title,
    startsOn: patch.startsOn ?? current.startsOn,
    endsOn: patch.endsOn ?? current.endsOn,
    calendarId: patch.calendarId ?? current.calendarId,
    levels: patch.levels ?? current.levels,
    pausesOn: patch.pausesOn ?? current.pausesOn,
    projectEngineerRef: changed(
      userRef(patch.projectEngineerRef, 'projectEngineerRef'),
      current.projectEngineerRef,
    ),
    serviceManagerRef: changed(
      userRef(patch.serviceManagerRef, 'serviceManagerRef'),
      current.serviceManagerRef,
    ),
    chatGroup: changed(patch.chatGroup, current.chatGroup),
    updatedAt: now.toISOString(),
  };
}

export function userRef<Ref extends string | null | undefined>(
  ref: Ref,
  field: string,
) {
  return typeof ref === 'string' ? normalizeEntityRef(ref, 'user', field) : ref;
}

/** What a patch makes of an optional field: `null` empties it, as blank text does. */
function changed(
  patched: string | null | undefined,
  current: string | undefined,
): string | undefined {
  return patched === undefined ? current : patched || undefined;
}
