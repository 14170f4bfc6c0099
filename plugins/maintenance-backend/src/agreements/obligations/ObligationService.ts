import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  Obligation,
  ObligationCompletion,
  ObligationInput,
  ObligationKind,
  ObligationPage,
  ObligationPatch,
  ObligationQuery,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { cutPage, decodeCursor } from '../../platform/database/cursor';
import { checkVersion } from '../../platform/database/recordVersions';
import { localDateAt } from '../../platform/dates/localDates';
import { FileService } from '../../platform/files/FileService';
import { ContractDirectory } from '../contracts/ContractDirectory';
import { requireContract } from '../contracts/requireContract';
import { checkScore } from './checkObligation';
import { DueItem, DueListing, DueSource } from './DueSource';
import { mergeByDue } from './mergeByDue';
import { ObligationDescriber } from './ObligationDescriber';
import { KeptKind, ObligationRecord, ObligationStore } from './ObligationStore';
import { changedTerms, readTerms } from './obligationTerms';
import { ObligationVisibility } from './ObligationVisibility';
import { LOW_SCORE, openTask } from './openTask';
import { TaskNotifier } from './TaskNotifier';

/** Which obligations are listed; refs are normalised. */
export type ObligationListQuery = Omit<ObligationQuery, 'limit'> & {
  limit: number;
  /** Those due last first, instead of those due first. */
  latestFirst?: boolean;
};

const ORDER = 'obligations-by-due';

/**
 * What contracts owe. Planned inspections and the ends of contracts are listed
 * among the obligations, but changed where they live. States are judged on the
 * local date of the reporting zone.
 */
export class ObligationService {
  readonly #options: ConstructorParameters<typeof ObligationService>[0];
  readonly #now: () => Date;

  constructor(options: {
    store: ObligationStore;
    inspections: DueSource;
    contractEnds: DueSource;
    contracts: Pick<ContractDirectory, 'getContracts'>;
    describer: ObligationDescriber;
    files: FileService;
    notifier: TaskNotifier;
    timeZone: string;
    now?: () => Date;
  }) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * By due date, in a fixed number of queries; a cursor goes on in the same order.
   *
   * @throws InputError where the period or the cursor is none
   */
  async listObligations(
    query: ObligationListQuery,
    visibility: ObligationVisibility,
  ): Promise<ObligationPage> {
    const { kind, state, cursor, limit, ...filters } = query;
    if (filters.from && filters.to && filters.from > filters.to) {
      throw new InputError(
        `from is ${filters.from}, but must not be after to, ${filters.to}`,
      );
    }
    const listing = {
      ...filters,
      states: state,
      today: this.#today(),
      after: cursor ? readCursor(cursor) : undefined,
      limit: limit + 1,
    };
    const merged = mergeByDue(
      await Promise.all(this.#lists(listing, kind, visibility)),
      listing.latestFirst,
    );
    const page = cutPage(ORDER, merged, limit, ({ dueOn, id }) => [dueOn, id]);
    return {
      ...page,
      items: await this.#describe(page.items, visibility.contracts),
    };
  }

  /** @throws NotFoundError, also for inspections and the ends of contracts */
  async getObligation(id: string): Promise<Obligation> {
    return this.#describeOne(await this.#get(id));
  }

  /** What permissions look at, by id; unknown ids are missing. */
  getObligationResources(
    ids: readonly string[],
  ): Promise<Map<string, CustomerResource>> {
    return this.#options.store.getObligations(ids);
  }

  /** @throws InputError where contract, responsible or amount cannot be used */
  async createObligation(
    input: ObligationInput,
    actorRef: string,
  ): Promise<Obligation> {
    const { contractId, kind, dueOn } = input;
    const contract = await requireContract(this.#options.contracts, contractId);
    const now = this.#now().toISOString();
    const obligation: ObligationRecord = {
      id: randomUUID(),
      version: 1,
      contractId,
      customerRef: contract.customerRef,
      kind,
      phase: 'open',
      dueOn,
      ...readTerms(input),
      createdAt: now,
      createdBy: actorRef,
      updatedAt: now,
    };
    await this.#options.store.insertObligation(obligation);
    return this.#describeOne(obligation);
  }

  /**
   * Changes one obligation; one of a series then no longer follows it.
   *
   * @throws NotFoundError; InputError where a value cannot be used;
   * ConflictError where the version is stale, it is done, or it is cancelled
   * and not taken up again by the change
   */
  async updateObligation(
    id: string,
    patch: ObligationPatch,
  ): Promise<Obligation> {
    const current = await this.#get(id);
    if (current.phase === 'done') throw alreadyDone(current);
    checkVersion(`"${current.title}"`, current, patch.version);
    if (current.phase === 'cancelled' && patch.cancelled !== false) {
      throw new ConflictError(
        `"${current.title}" is cancelled; take it up again with cancelled: false`,
      );
    }
    const obligation: ObligationRecord = {
      ...current,
      version: current.version + 1,
      phase: patch.cancelled ? 'cancelled' : 'open',
      overridden: current.overridden || changesAlone(current, patch),
      ...changedTerms(current, patch),
      dueOn: patch.dueOn ?? current.dueOn,
      updatedAt: this.#now().toISOString(),
    };
    await this.#options.store.updateObligation(obligation);
    return this.#describeOne(obligation);
  }

  /**
   * A follow-up call with a score of 3 or less opens a task for the contract's
   * service manager, due in three days, and notifies them.
   *
   * @throws NotFoundError; InputError where score, day or proof cannot be used;
   * ConflictError where the version is stale, or it is done or cancelled
   */
  async completeObligation(
    id: string,
    completion: ObligationCompletion,
    actorRef: string,
  ): Promise<Obligation> {
    const current = await this.#get(id);
    if (current.phase === 'done') throw alreadyDone(current);
    if (current.phase === 'cancelled') {
      throw new ConflictError(`"${current.title}" is cancelled`);
    }
    checkVersion(`"${current.title}"`, current, completion.version);
    const { score, proofFileId } = completion;
    checkScore(current.kind, score);
    const today = this.#today();
    const doneOn = completion.doneOn ?? today;
    if (doneOn > today) {
      throw new InputError(`doneOn is ${doneOn}, which is in the future`);
    }
    if (proofFileId) {
      await this.#options.files.requireFilesOf(
        current.customerRef,
        [proofFileId],
        'obligation',
      );
    }
    const now = this.#now().toISOString();
    const done: ObligationRecord = {
      ...current,
      version: current.version + 1,
      phase: 'done',
      doneOn,
      doneBy: actorRef,
      score,
      remarks: completion.remarks || undefined,
      proof: completion.proof || undefined,
      proofFileId: proofFileId || undefined,
      updatedAt: now,
    };
    if (score === undefined || score > LOW_SCORE) {
      await this.#options.store.updateObligation(done);
      return this.#describeOne(done);
    }
    const contracts = await this.#options.contracts.getContracts([
      done.contractId,
    ]);
    const task = openTask(
      { ...done, score },
      {
        serviceManagerRef: contracts.get(done.contractId)?.serviceManagerRef,
        today,
        now,
        actorRef,
      },
    );
    const call = { ...done, openedTaskId: task.id };
    await this.#options.store.updateObligation(call, task);
    const [obligation, opened] = await this.#describe([call, task], 'all');
    await this.#options.notifier.notify(opened);
    return obligation;
  }

  /** A list of each source that is asked for and may be seen. */
  #lists(
    listing: Omit<DueListing, 'scope'>,
    kinds: readonly ObligationKind[] | undefined,
    visibility: ObligationVisibility,
  ): Promise<DueItem[]>[] {
    const { store, inspections, contractEnds } = this.#options;
    const lists: Promise<DueItem[]>[] = [];
    const kept = kinds?.filter(isKept);
    if (kept?.length !== 0) {
      const scope = visibility.obligations;
      lists.push(store.listObligations({ ...listing, scope, kinds: kept }));
    }
    const others = [
      ['inspection', inspections, visibility.inspections],
      ['contract-expiry', contractEnds, visibility.contracts],
    ] as const;
    for (const [kind, source, scope] of others) {
      if (scope && (!kinds || kinds.includes(kind))) {
        lists.push(source.listDue({ ...listing, scope }));
      }
    }
    return lists;
  }

  async #describe(
    items: readonly DueItem[],
    contracts?: ListScope,
  ): Promise<Obligation[]> {
    return this.#options.describer.describe(items, {
      today: this.#today(),
      contracts,
    });
  }

  async #describeOne(obligation: ObligationRecord): Promise<Obligation> {
    const [described] = await this.#describe([obligation], 'all');
    return described;
  }

  async #get(id: string): Promise<ObligationRecord> {
    const found = (await this.#options.store.getObligations([id])).get(id);
    if (!found) throw noObligation(id);
    return found;
  }

  #today(): string {
    return localDateAt(this.#now(), this.#options.timeZone);
  }
}

export function noObligation(id: string): NotFoundError {
  return new NotFoundError(`There is no obligation "${id}"`);
}

function isKept(kind: ObligationKind): kind is KeptKind {
  return kind !== 'inspection' && kind !== 'contract-expiry';
}

function readCursor(cursor: string): { dueOn: string; id: string } {
  const [dueOn, id] = decodeCursor(ORDER, [z.string(), z.string()], cursor);
  return { dueOn, id };
}

/** One of a series that is only called off or taken up again still follows it. */
function changesAlone(
  { seriesId }: ObligationRecord,
  { version, cancelled, ...terms }: ObligationPatch,
): boolean {
  return seriesId !== undefined && Object.keys(terms).length > 0;
}

function alreadyDone(obligation: ObligationRecord): ConflictError {
  return new ConflictError(
    `"${obligation.title}" was completed on ${obligation.doneOn} by ${obligation.doneBy}`,
  );
}
