import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  InspectionPlan,
  InspectionPlanInput,
  InspectionPlanPage,
  InspectionPlanPatch,
  inspectionPlanPermission,
  InspectionPlanPreview,
  inspectionReadPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { CustomerAuthorizer } from '../../platform/authorization/authorizers';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { InspectionAuthorizer } from '../records/InspectionAuthorizer';
import {
  InspectionPlanListQuery,
  InspectionPlanService,
} from './InspectionPlanService';

/** Lets through what the caller may do with inspection plans. */
export class AuthorizedInspectionPlanService
  implements
    Omit<
      InspectionPlanService,
      'getPlanResource' | 'getContractResource' | 'extendPlans'
    >
{
  readonly #plans: InspectionPlanService;
  readonly #inspectionAuthorizer: InspectionAuthorizer;
  readonly #customerAuthorizer: CustomerAuthorizer;

  static create(options: {
    plans: InspectionPlanService;
    inspectionAuthorizer: InspectionAuthorizer;
    customerAuthorizer: CustomerAuthorizer;
  }): AuthorizedInspectionPlanService {
    return new AuthorizedInspectionPlanService(options);
  }

  private constructor(
    options: Parameters<typeof AuthorizedInspectionPlanService.create>[0],
  ) {
    this.#plans = options.plans;
    this.#inspectionAuthorizer = options.inspectionAuthorizer;
    this.#customerAuthorizer = options.customerAuthorizer;
  }

  async listPlans(
    query: InspectionPlanListQuery,
    options: CallOptions,
  ): Promise<InspectionPlanPage> {
    const scope = await this.#inspectionAuthorizer.listScope(
      inspectionReadPermission,
      options.credentials,
    );
    return this.#plans.listPlans({ ...query, scope }, options);
  }

  async getPlan(id: string, options: CallOptions): Promise<InspectionPlan> {
    await this.#checkRead(id, options.credentials);
    return this.#plans.getPlan(id, options);
  }

  async createPlan(
    input: InspectionPlanInput,
    options: CallOptions,
  ): Promise<InspectionPlan> {
    await this.#checkContract(input.contractId, options.credentials);
    return this.#plans.createPlan(input, options);
  }

  async previewPlan(
    input: InspectionPlanInput,
    options: CallOptions,
  ): Promise<InspectionPlanPreview> {
    await this.#checkContract(input.contractId, options.credentials);
    return this.#plans.previewPlan(input, options);
  }

  async updatePlan(
    id: string,
    patch: InspectionPlanPatch,
    options: CallOptions,
  ): Promise<InspectionPlan> {
    const resource = await this.#checkRead(id, options.credentials);
    await this.#customerAuthorizer.check(
      inspectionPlanPermission,
      resource,
      options.credentials,
    );
    return this.#plans.updatePlan(id, patch, options);
  }

  async #checkContract(
    contractId: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    await this.#customerAuthorizer.check(
      inspectionPlanPermission,
      await this.#plans.getContractResource(contractId),
      credentials,
    );
  }

  async #checkRead(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<CustomerResource> {
    const resource = await this.#plans.getPlanResource(id);
    const readable = await this.#inspectionAuthorizer.isAllowed(
      inspectionReadPermission,
      resource,
      credentials,
    );
    if (!readable) {
      throw new NotFoundError(`There is no inspection plan "${id}"`);
    }
    return resource;
  }
}
