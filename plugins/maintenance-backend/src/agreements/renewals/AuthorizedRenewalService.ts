import {
  Contract,
  ContractRenewal,
  contractUpdatePermission,
  inspectionPlanPermission,
  inspectionReadPermission,
  obligationCreatePermission,
  obligationReadPermission,
  RenewalPreview,
} from '@weibao/backstage-plugin-maintenance-common';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { DateRange } from '../../platform/dates/localDates';
import { AuthorizedContractService } from '../contracts/AuthorizedContractService';
import { CarriedParts, RenewalService } from './RenewalService';

const PERMISSIONS = [
  contractUpdatePermission,
  inspectionPlanPermission,
  inspectionReadPermission,
  obligationCreatePermission,
  obligationReadPermission,
];

/**
 * Lets those renew a contract who may change it. What goes on with it takes the
 * permissions to see it and to make it anew.
 */
export class AuthorizedRenewalService {
  readonly #contracts: AuthorizedContractService;
  readonly #renewals: RenewalService;

  constructor(options: {
    contracts: AuthorizedContractService;
    renewals: RenewalService;
  }) {
    this.#contracts = options.contracts;
    this.#renewals = options.renewals;
  }

  async previewRenewal(
    id: string,
    term: DateRange,
    options: CallOptions,
  ): Promise<RenewalPreview> {
    const { parts } = await this.#check(id, options);
    return this.#renewals.previewRenewal(id, term, parts);
  }

  /** @throws NotAllowedError also where something is named that may not go on */
  async renewContract(
    id: string,
    renewal: ContractRenewal,
    options: CallOptions,
  ): Promise<Contract> {
    const { contract, decisions, parts } = await this.#check(id, options);
    const { inspectionPlanIds, obligationIds } = renewal.carryOver ?? {};
    if (inspectionPlanIds?.length) {
      decisions.check(inspectionReadPermission, contract);
      decisions.check(inspectionPlanPermission, contract);
    }
    if (obligationIds?.length) {
      decisions.check(obligationReadPermission, contract);
      decisions.check(obligationCreatePermission, contract);
    }
    return this.#contracts.tellNamesake(
      () => this.#renewals.renewContract(id, renewal, parts, options),
      options,
    );
  }

  async #check(id: string, options: CallOptions) {
    const { contract, decisions } = await this.#contracts.decide(
      id,
      PERMISSIONS,
      options,
    );
    decisions.check(contractUpdatePermission, contract);
    const parts: CarriedParts = {
      inspectionPlans:
        decisions.allows(inspectionReadPermission, contract) &&
        decisions.allows(inspectionPlanPermission, contract),
      obligations:
        decisions.allows(obligationReadPermission, contract) &&
        decisions.allows(obligationCreatePermission, contract),
    };
    return { contract, decisions, parts };
  }
}
