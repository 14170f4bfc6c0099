import { OutsideTerm } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { NAMED_OUTSIDE_TERM } from '../../agreements/contracts/findOnDays';
import { TermListing, TermSource } from '../../agreements/contracts/TermSource';
import { applyListScope } from '../../platform/authorization/applyListScope';
import {
  endOfLocalDate,
  localDateAt,
  startOfLocalDate,
} from '../../platform/dates/localDates';
import { formatIncidentId } from './incidentId';

/** Incidents that were reported under a contract, open or not. */
export class IncidentsOnDays implements TermSource {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  async findOnDays(listing: TermListing): Promise<OutsideTerm> {
    const { contractId, days, scope, timeZone } = listing;
    const found = this.#db('incidents')
      .where('contract_id', contractId)
      .where(anyDays => {
        for (const { startsOn, endsOn } of days) {
          anyDays.orWhereBetween('reported_at', [
            startOfLocalDate(startsOn, timeZone),
            endOfLocalDate(endsOn, timeZone),
          ]);
        }
      });
    applyListScope(found, scope, {
      customerRef: 'customer_ref',
      assigneeRef: 'assignee_ref',
    });
    const [{ count }] = await found.clone().count({ count: '*' });
    const first: { id: number; title: string; reported_at: Date }[] =
      await found
        .orderBy(['reported_at', 'id'])
        .limit(NAMED_OUTSIDE_TERM)
        .select('id', 'title', 'reported_at');
    return {
      count: Number(count),
      first: first.map(({ id, title, reported_at }) => ({
        id: formatIncidentId(id),
        title,
        on: localDateAt(new Date(reported_at), timeZone),
      })),
    };
  }
}
