import {
  CarriedInspectionPlan,
  CarriedObligation,
} from '@weibao/backstage-plugin-maintenance-common';
import { Capability } from '../../platform/capability/Capability';
import { createContracts } from '../contracts/createContracts';
import { AuthorizedRenewalService } from './AuthorizedRenewalService';
import { registerRenewalRoutes } from './renewalRoutes';
import { RenewalService } from './RenewalService';
import { RenewalSource } from './RenewalSource';

/** The contracts that follow others, and what goes on in them. */
export function createRenewals(options: {
  contracts: ReturnType<typeof createContracts>;
  inspectionPlans: RenewalSource<CarriedInspectionPlan>;
  obligations: RenewalSource<CarriedObligation>;
}) {
  const { contracts, inspectionPlans, obligations } = options;
  const { directory } = contracts;
  const service = new RenewalService({
    contracts: contracts.service,
    directory,
    inspectionPlans,
    obligations,
  });
  return {
    registerRoutes: (router, context) =>
      registerRenewalRoutes(router, {
        ...context,
        renewals: new AuthorizedRenewalService({
          contracts: contracts.authorize(context),
          renewals: service,
        }),
      }),
  } satisfies Capability;
}
