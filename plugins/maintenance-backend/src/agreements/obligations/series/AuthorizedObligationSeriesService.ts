import {
  contractReadPermission,
  obligationCreatePermission,
  obligationReadPermission,
  ObligationSeries,
  ObligationSeriesInput,
  ObligationSeriesPatch,
  ObligationSeriesPreview,
  obligationUpdatePermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { actorOf } from '../../../platform/authorization/actorOf';
import { Authorizers } from '../../../platform/authorization/Authorizers';
import { CallOptions } from '../../../platform/authorization/CallOptions';
import { Decisions } from '../../../platform/authorization/Decisions';
import { UserDirectory } from '../../../platform/entityRefs/UserDirectory';
import { ContractDirectory } from '../../contracts/ContractDirectory';
import { noContract } from '../../contracts/requireContract';
import { noSeries, ObligationSeriesService } from './ObligationSeriesService';

interface Options {
  series: ObligationSeriesService;
  contracts: Pick<ContractDirectory, 'getContracts'>;
  users: UserDirectory;
  authorizers: Authorizers;
}

/** Lets through with series what the caller may do with their obligations. */
export class AuthorizedObligationSeriesService {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  async getSeries(id: string, options: CallOptions): Promise<ObligationSeries> {
    const { decisions } = await this.#readable(id, options);
    return show(await this.#options.series.getSeries(id), decisions);
  }

  /** @throws InputError also where the contract may not be known about */
  async createSeries(
    input: ObligationSeriesInput,
    options: CallOptions,
  ): Promise<ObligationSeries> {
    await this.#checkCreate(input, options);
    return this.#options.series.createSeries(
      input,
      actorOf(options.credentials),
    );
  }

  async previewSeries(
    input: ObligationSeriesInput,
    options: CallOptions,
  ): Promise<ObligationSeriesPreview> {
    await this.#checkCreate(input, options);
    return this.#options.series.previewSeries(
      input,
      actorOf(options.credentials),
    );
  }

  async updateSeries(
    id: string,
    patch: ObligationSeriesPatch,
    options: CallOptions,
  ): Promise<ObligationSeries> {
    const { series, users } = this.#options;
    const { decisions, resource } = await this.#readable(id, options);
    decisions.check(obligationUpdatePermission, resource);
    await users.requireChangedUser(
      'responsibleRef',
      patch.responsibleRef,
      (
        await series.getSeries(id)
      ).responsibleRef,
      options,
    );
    return show(await series.updateSeries(id, patch), decisions);
  }

  async #checkCreate(
    { contractId, responsibleRef }: ObligationSeriesInput,
    options: CallOptions,
  ): Promise<void> {
    const { contracts, users, authorizers } = this.#options;
    const found = await contracts.getContracts([contractId]);
    const decisions = await authorizers.decide(
      [contractReadPermission, obligationCreatePermission],
      options,
    );
    const contract = decisions.checkRead(
      contractReadPermission,
      found.get(contractId),
      () => noContract(contractId),
    );
    decisions.check(obligationCreatePermission, contract);
    if (responsibleRef) {
      await users.requireUser('responsibleRef', responsibleRef, options);
    }
  }

  /** @throws NotFoundError also where the series may not be known about */
  async #readable(id: string, options: CallOptions) {
    const found = await this.#options.series.findSeriesResource(id);
    const decisions = await this.#options.authorizers.decide(
      [
        obligationReadPermission,
        obligationUpdatePermission,
        contractReadPermission,
      ],
      options,
    );
    const resource = decisions.checkRead(obligationReadPermission, found, () =>
      noSeries(id),
    );
    return { decisions, resource };
  }
}

/** A series with the number of its contract for those who may see that. */
function show(
  series: ObligationSeries,
  decisions: Decisions,
): ObligationSeries {
  return decisions.allows(contractReadPermission, series)
    ? series
    : { ...series, contractNumber: undefined };
}
