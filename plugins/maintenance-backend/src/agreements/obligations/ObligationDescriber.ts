import { Obligation } from '@weibao/backstage-plugin-maintenance-common';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { isOutside } from '../../platform/dates/localDates';
import { ContractDirectory } from '../contracts/ContractDirectory';
import { CustomerTitles } from '../../inventory/customers/CustomerTitles';
import { DueItem } from './DueSource';
import { obligationState } from './obligationState';

/** Puts obligations beside their contracts, their customers and the day. */
export class ObligationDescriber {
  readonly #contracts: Pick<ContractDirectory, 'getContracts'>;
  readonly #customers: CustomerTitles;

  constructor(options: {
    contracts: Pick<ContractDirectory, 'getContracts'>;
    customers: CustomerTitles;
  }) {
    this.#contracts = options.contracts;
    this.#customers = options.customers;
  }

  /**
   * In the order given, in two queries at most.
   *
   * @param today - the local date on which states are judged
   * @param readable - which contracts' numbers and terms are told; none where absent
   */
  async describe(
    items: readonly DueItem[],
    { today, contracts: readable }: { today: string; contracts?: ListScope },
  ): Promise<Obligation[]> {
    if (items.length === 0) return [];
    const contractIds = new Set(items.map(({ contractId }) => contractId));
    const customerRefs = new Set(items.map(({ customerRef }) => customerRef));
    const [contracts, titles] = await Promise.all([
      readable
        ? this.#contracts.getContracts([...contractIds], readable)
        : undefined,
      this.#customers.getCustomerTitles([...customerRefs]),
    ]);
    return items.map(item => {
      const contract = contracts?.get(item.contractId);
      return toObligation(item, {
        today,
        customerTitle: titles.get(item.customerRef),
        contractNumber: contract?.number,
        outsideTerm:
          contract && isOutside(item.dueOn, contract) ? true : undefined,
      });
    });
  }
}

function toObligation(
  item: DueItem,
  context: { today: string } & Pick<
    Obligation,
    'customerTitle' | 'contractNumber' | 'outsideTerm'
  >,
): Obligation {
  const { today, ...named } = context;
  return {
    id: item.id,
    version: item.version,
    kind: item.kind,
    title: item.title,
    customerRef: item.customerRef,
    contractId: item.contractId,
    ...named,
    inspectionId: item.kind === 'inspection' ? item.id : undefined,
    dueOn: item.dueOn,
    state: obligationState(item, today),
    responsibleRef: item.responsibleRef,
    amount: item.amount,
    currency: item.currency,
    note: item.note,
    doneOn: item.doneOn,
    doneBy: item.doneBy,
    score: item.score,
    remarks: item.remarks,
    proof: item.proof,
    proofFileId: item.proofFileId,
    openedTaskId: item.openedTaskId,
    seriesId: item.seriesId,
    ruleDate: item.ruleDate,
  };
}
