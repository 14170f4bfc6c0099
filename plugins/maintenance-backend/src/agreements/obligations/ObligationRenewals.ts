import { CarriedObligation } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { DateRange } from '../../platform/dates/localDates';
import { ContractRecord } from '../contracts/ContractRecord';
import { moveDate } from '../renewals/moveDate';
import { CarryOver, chosen, RenewalSource } from '../renewals/RenewalSource';
import { ObligationRecord, ObligationStore } from './ObligationStore';

/** Open obligations go on in the contract that follows theirs. */
export class ObligationRenewals implements RenewalSource<CarriedObligation> {
  readonly #store: ObligationStore;
  readonly #now: () => Date;

  constructor(options: { store: ObligationStore; now?: () => Date }) {
    this.#store = options.store;
    this.#now = options.now ?? (() => new Date());
  }

  async listCarried(
    contract: ContractRecord,
    term: DateRange,
  ): Promise<CarriedObligation[]> {
    const open = await this.#store.listOpenObligations(contract.id);
    return open.map(obligation => ({
      id: obligation.id,
      kind: obligation.kind,
      title: obligation.title,
      dueOn: moveDate(obligation.dueOn, contract, term),
      formerDueOn: obligation.dueOn,
      responsibleRef: obligation.responsibleRef,
      amount: obligation.amount,
      currency: obligation.currency,
    }));
  }

  async prepare({ ids, contract, following, actorRef }: CarryOver) {
    const now = this.#now().toISOString();
    const carried = chosen(
      await this.#store.listOpenObligations(contract.id),
      ids,
      'carryOver.obligationIds',
    ).map(
      (obligation): ObligationRecord => ({
        id: randomUUID(),
        version: 1,
        contractId: following.id,
        customerRef: following.customerRef,
        kind: obligation.kind,
        phase: 'open',
        title: obligation.title,
        dueOn: moveDate(obligation.dueOn, contract, following),
        responsibleRef: obligation.responsibleRef,
        amount: obligation.amount,
        currency: obligation.currency,
        note: obligation.note,
        createdAt: now,
        createdBy: actorRef,
        updatedAt: now,
      }),
    );
    return (transaction: Knex.Transaction) =>
      this.#store.insertObligations(carried, transaction);
  }
}
