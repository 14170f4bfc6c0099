import { Obligation } from '@weibao/backstage-plugin-maintenance-common';

/** An obligation that is kept as such; inspections and contract expiry are not. */
export type OwnObligation = Obligation & { version: number };

/** Inspections and contract expiry have no version: they are changed elsewhere. */
export function isOwn(obligation: Obligation): obligation is OwnObligation {
  return obligation.version !== undefined;
}

/** Of a dialog that changes one. */
export interface ObligationChangeProps {
  obligation: OwnObligation;
  onClose: () => void;
}
