import { NotFoundError } from '@backstage/errors';
import {
  contractReadPermission,
  InspectionPlan,
  InspectionPlanInput,
  InspectionPlanPage,
  InspectionPlanPatch,
  inspectionPlanPermission,
  InspectionPlanPreview,
  inspectionReadPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { Authorizers } from '../../platform/authorization/Authorizers';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { Decisions } from '../../platform/authorization/Decisions';
import { UserDirectory } from '../../platform/entityRefs/UserDirectory';
import {
  InspectionPlanListQuery,
  InspectionPlanService,
} from './InspectionPlanService';

const PERMISSIONS = [
  inspectionReadPermission,
  inspectionPlanPermission,
  contractReadPermission,
];

/** Lets through what the caller may do with inspection plans. */
export class AuthorizedInspectionPlanService {
  readonly #plans: InspectionPlanService;
  readonly #users: UserDirectory;
  readonly #authorizers: Authorizers;

  constructor(options: {
    plans: InspectionPlanService;
    users: UserDirectory;
    authorizers: Authorizers;
  }) {
    this.#plans = options.plans;
    this.#users = options.users;
    this.#authorizers = options.authorizers;
  }

  async listPlans(
    query: InspectionPlanListQuery,
    options: CallOptions,
  ): Promise<InspectionPlanPage> {
    const decisions = await this.#authorizers.decide(PERMISSIONS, options);
    const scope = decisions.checkScope(inspectionReadPermission);
    const page = await this.#plans.listPlans({ ...query, scope });
    return { ...page, items: page.items.map(plan => show(plan, decisions)) };
  }

  async getPlan(id: string, options: CallOptions): Promise<InspectionPlan> {
    const { decisions } = await this.#readable(id, options);
    return show(await this.#plans.getPlan(id), decisions);
  }

  async createPlan(
    input: InspectionPlanInput,
    options: CallOptions,
  ): Promise<InspectionPlan> {
    const decisions = await this.#checkInput(input, options);
    return show(await this.#plans.createPlan(input, options), decisions);
  }

  async previewPlan(
    input: InspectionPlanInput,
    options: CallOptions,
  ): Promise<InspectionPlanPreview> {
    await this.#checkInput(input, options);
    return this.#plans.previewPlan(input, options);
  }

  async updatePlan(
    id: string,
    patch: InspectionPlanPatch,
    options: CallOptions,
  ): Promise<InspectionPlan> {
    const { decisions, resource } = await this.#readable(id, options);
    decisions.check(inspectionPlanPermission, resource);
    if (patch.engineerRef) {
      const { engineerRef } = await this.#plans.getPlan(id);
      await this.#users.requireChangedUser(
        'engineerRef',
        patch.engineerRef,
        engineerRef,
        options,
      );
    }
    return show(await this.#plans.updatePlan(id, patch), decisions);
  }

  async #checkInput(
    { contractId, engineerRef }: InspectionPlanInput,
    options: CallOptions,
  ): Promise<Decisions> {
    const contract = await this.#plans.getContractResource(contractId);
    const decisions = await this.#authorizers.decide(PERMISSIONS, options);
    decisions.check(inspectionPlanPermission, contract);
    if (engineerRef) {
      await this.#users.requireUser('engineerRef', engineerRef, options);
    }
    return decisions;
  }

  /** @throws NotFoundError also where the plan may not be known about */
  async #readable(id: string, options: CallOptions) {
    const resource = await this.#plans.getPlanResource(id);
    const decisions = await this.#authorizers.decide(PERMISSIONS, options);
    decisions.checkRead(
      inspectionReadPermission,
      resource,
      () => new NotFoundError(`There is no inspection plan "${id}"`),
    );
    return { decisions, resource };
  }
}

/** A plan with the number of its contract for those who may see that. */
function show(plan: InspectionPlan, decisions: Decisions): InspectionPlan {
  return decisions.allows(contractReadPermission, plan)
    ? plan
    : { ...plan, contractNumber: undefined };
}
