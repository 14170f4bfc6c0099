import {
  InspectionPlan,
  InspectionPlanInput,
  InspectionPlanPage,
  InspectionPlanPatch,
  InspectionPlanPreview,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { InspectionPlanListing } from './InspectionPlanStore';

/** Which plans are listed; all of them where no scope narrows it down. */
export type InspectionPlanListQuery = Omit<InspectionPlanListing, 'scope'> &
  Partial<Pick<InspectionPlanListing, 'scope'>>;

/** When the devices of contracts are inspected. */
export interface InspectionPlanService {
  /** The one that is due next first. */
  listPlans(
    query: InspectionPlanListQuery,
    options: CallOptions,
  ): Promise<InspectionPlanPage>;

  /** @throws NotFoundError */
  getPlan(id: string, options: CallOptions): Promise<InspectionPlan>;

  /** @throws NotFoundError */
  getPlanResource(id: string): Promise<CustomerResource>;

  /**
   * Whose contract a plan or an inspection is made from.
   *
   * @throws InputError where there is no such contract
   */
  getContractResource(contractId: string): Promise<CustomerResource>;

  /**
   * The inspections of the coming twelve months exist as planned ones.
   *
   * @throws InputError where contract, rule, dates, calendar, checklists or refs
   * cannot be used, or the rule names no day of the contract
   */
  createPlan(
    input: InspectionPlanInput,
    options: CallOptions,
  ): Promise<InspectionPlan>;

  /** What `createPlan` would make; writes nothing. */
  previewPlan(
    input: InspectionPlanInput,
    options: CallOptions,
  ): Promise<InspectionPlanPreview>;

  /**
   * Changes what is to come. What has started, is completed or overdue stays,
   * and so does what somebody has arranged, until the plan ends.
   *
   * @throws NotFoundError; InputError as for `createPlan`; ConflictError where
   * the version is stale
   */
  updatePlan(
    id: string,
    patch: InspectionPlanPatch,
    options: CallOptions,
  ): Promise<InspectionPlan>;

  /**
   * Brings the inspections of every plan in step with the twelve months ahead,
   * with contracts that have changed and with holidays published since.
   */
  extendPlans(options: CallOptions & { signal?: AbortSignal }): Promise<void>;
}
