import { TestDatabases } from '@backstage/backend-test-utils';
import {
  INSPECTION_DUE_DAYS,
  InspectionState,
  inspectionState,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  anInspection,
  uuid,
} from '../../agreements/obligations/__testUtils__/obligationRecords';
import { addDays } from '../../platform/dates/localDates';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';
import { InspectionStore } from './InspectionStore';

const TODAY = '2026-11-22';
const DAYS = [{ calendarId: '24x7', today: TODAY }];
const STATES: InspectionState[] = [
  'planned',
  'due',
  'overdue',
  'started',
  'completed',
  'cancelled',
];
const PHASES = ['planned', 'started', 'completed', 'cancelled'] as const;
const OFFSETS = [-1, 0, 1, INSPECTION_DUE_DAYS, INSPECTION_DUE_DAYS + 1];

describe('InspectionStore', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  it.each(databases.eachSupportedId())(
    'finds and counts the states that inspectionState tells, on %p',
    async databaseId => {
      const db = await databases.init(databaseId);
      await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      const store = new InspectionStore({ db });
      const facts = PHASES.flatMap(phase =>
        OFFSETS.map(days => ({ phase, dueOn: addDays(TODAY, days) })),
      );
      const inState = (state: InspectionState) =>
        facts.flatMap((fact, i) =>
          inspectionState(fact, TODAY) === state ? [uuid(i)] : [],
        );
      for (const [i, { phase, dueOn }] of facts.entries()) {
        await store.insertInspection(anInspection(i, dueOn, { phase }));
      }

      for (const state of STATES) {
        const { items } = await store.listInspections(
          { scope: 'all', state: [state], limit: 100 },
          DAYS,
        );
        expect(items.map(({ id }) => id).sort()).toEqual(inState(state));
      }
      expect(
        await store.summariseInspections(
          { scope: 'all', userRef: 'user:default/li.na' },
          DAYS,
        ),
      ).toMatchObject({
        overdue: inState('overdue').length,
        due: inState('due').length,
        started: inState('started').length,
      });
    },
  );
});
