import { TestDatabases } from '@backstage/backend-test-utils';
import { ObligationState } from '@weibao/backstage-plugin-maintenance-common';
import { addDays } from '../../platform/dates/localDates';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';
import { ContractStore } from '../contracts/ContractStore';
import { contract, uuid } from './__testUtils__/obligationRecords';
import { ObligationStore } from './ObligationStore';
import {
  OBLIGATION_DUE_DAYS,
  ObligationPhase,
  obligationState,
} from './obligationState';

const TODAY = '2026-11-22';
const STATES: ObligationState[] = [
  'planned',
  'due',
  'overdue',
  'done',
  'cancelled',
];
const PHASES: ObligationPhase[] = ['open', 'done', 'cancelled'];
const OFFSETS = [-1, 0, 1, OBLIGATION_DUE_DAYS, OBLIGATION_DUE_DAYS + 1];

describe('applyDueListing', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  it.each(databases.eachSupportedId())(
    'finds the states that obligationState tells, on %p',
    async databaseId => {
      const db = await databases.init(databaseId);
      await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      await new ContractStore({ db }).insertContract(contract, []);
      const store = new ObligationStore({ db });
      const facts = PHASES.flatMap(phase =>
        OFFSETS.map(days => ({ phase, dueOn: addDays(TODAY, days) })),
      );
      for (const [i, fact] of facts.entries()) {
        await store.insertObligation({
          ...fact,
          id: uuid(i),
          version: 1,
          contractId: contract.id,
          customerRef: contract.customerRef,
          kind: 'task',
          title: 'Task',
          createdAt: '2026-01-01T00:00:00.000Z',
          createdBy: 'user:default/li.na',
          updatedAt: '2026-01-01T00:00:00.000Z',
        });
      }

      for (const state of STATES) {
        const found = await store.listObligations({
          scope: 'all',
          states: [state],
          today: TODAY,
          limit: 100,
        });
        expect(found.map(({ id }) => id).sort()).toEqual(
          facts.flatMap((fact, i) =>
            obligationState(fact, TODAY) === state ? [uuid(i)] : [],
          ),
        );
      }
    },
  );
});
