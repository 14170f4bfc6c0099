import { Obligation } from '@weibao/backstage-plugin-maintenance-common';

/** An obligation that is kept as such; inspections and contract expiry are not. */
export type OwnObligation = Obligation & { version: number };
