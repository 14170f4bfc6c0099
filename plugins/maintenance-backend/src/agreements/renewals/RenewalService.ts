import {
  CarriedInspectionPlan,
  CarriedObligation,
  Contract,
  ContractRenewal,
  RenewalPreview,
} from '@weibao/backstage-plugin-maintenance-common';
import { actorOf } from '../../platform/authorization/actorOf';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { DateRange } from '../../platform/dates/localDates';
import { ContractDirectory } from '../contracts/ContractDirectory';
import { ContractRecord } from '../contracts/ContractRecord';
import {
  checkFollows,
  ContractService,
  noContract,
} from '../contracts/ContractService';
import { RenewalSource } from './RenewalSource';

/** What of a contract may go on beside its coverage. */
export interface CarriedParts {
  inspectionPlans: boolean;
  obligations: boolean;
}

/** Makes the contracts that follow others, with what was agreed beside them. */
export class RenewalService {
  readonly #contracts: ContractService;
  readonly #directory: Pick<ContractDirectory, 'getContracts'>;
  readonly #plans: RenewalSource<CarriedInspectionPlan>;
  readonly #obligations: RenewalSource<CarriedObligation>;

  constructor(options: {
    contracts: ContractService;
    directory: Pick<ContractDirectory, 'getContracts'>;
    inspectionPlans: RenewalSource<CarriedInspectionPlan>;
    obligations: RenewalSource<CarriedObligation>;
  }) {
    this.#contracts = options.contracts;
    this.#directory = options.directory;
    this.#plans = options.inspectionPlans;
    this.#obligations = options.obligations;
  }

  /**
   * What could go on in the contract that follows.
   *
   * @throws NotFoundError; InputError where the term cannot follow
   */
  async previewRenewal(
    id: string,
    term: DateRange,
    parts: CarriedParts,
  ): Promise<RenewalPreview> {
    const contract = await this.#get(id);
    checkFollows(term, contract);
    const [inspectionPlans, obligations] = await Promise.all([
      parts.inspectionPlans
        ? this.#plans.listCarried(contract, term)
        : undefined,
      parts.obligations
        ? this.#obligations.listCarried(contract, term)
        : undefined,
    ]);
    return { inspectionPlans, obligations };
  }

  /**
   * Makes the following contract with what goes on, or nothing of it.
   *
   * @param parts - of which the caller leaves none out that is not named
   * @throws as `ContractService.renewContract`; InputError where something that
   * is named cannot go on
   */
  async renewContract(
    id: string,
    renewal: ContractRenewal,
    parts: CarriedParts,
    options: CallOptions,
  ): Promise<Contract> {
    const contract = await this.#get(id);
    const { inspectionPlanIds, obligationIds } = renewal.carryOver ?? {};
    return this.#contracts.renewContract(id, renewal, {
      ...options,
      along: async following => {
        const carryOver = {
          contract,
          following,
          actorRef: actorOf(options.credentials),
        };
        const writes = await Promise.all([
          parts.inspectionPlans
            ? this.#plans.prepare({ ...carryOver, ids: inspectionPlanIds })
            : undefined,
          parts.obligations
            ? this.#obligations.prepare({ ...carryOver, ids: obligationIds })
            : undefined,
        ]);
        return async transaction => {
          for (const write of writes) await write?.(transaction);
        };
      },
    });
  }

  async #get(id: string): Promise<ContractRecord> {
    const contract = (await this.#directory.getContracts([id])).get(id);
    if (!contract) throw noContract(id);
    return contract;
  }
}
