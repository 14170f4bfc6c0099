import { TestDatabases } from '@backstage/backend-test-utils';
import { ContractStatus } from '@weibao/backstage-plugin-maintenance-common';
import { addDays } from '../../platform/dates/localDates';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';
import { aContract } from './__testUtils__/contractRecords';
import { contractStatus, EXPIRING_DAYS } from './contractStatus';
import { ContractStore } from './ContractStore';

const TODAY = '2026-11-22';
const STATUSES: ContractStatus[] = [
  'planned',
  'running',
  'expiring',
  'expired',
];
const STARTS = [-100, 0, 1];
const ENDS = [-1, 0, 1, EXPIRING_DAYS - 1, EXPIRING_DAYS, EXPIRING_DAYS + 1];

describe('ContractStore', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  it.each(databases.eachSupportedId())(
    'finds and counts the states that contractStatus tells, on %p',
    async databaseId => {
      const db = await databases.init(databaseId);
      await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      const store = new ContractStore({ db });
      const contracts = STARTS.flatMap(start =>
        ENDS.filter(end => end >= start).map(end =>
          aContract(`from ${start} to ${end}`.replaceAll('-', 'minus'), {
            startsOn: addDays(TODAY, start),
            endsOn: addDays(TODAY, end),
          }),
        ),
      );
      for (const contract of contracts)
        await store.insertContract(contract, []);

      const days = [{ calendarId: '24x7', today: TODAY }];
      const counts = await store.countContracts({ scope: 'all' }, days);

      for (const status of STATUSES) {
        const { items } = await store.listContracts(
          { scope: 'all', status: [status], limit: 100 },
          days,
        );
        expect([status, counts[status]]).toEqual([status, items.length]);
        expect(items.map(({ id }) => id).sort()).toEqual(
          contracts
            .filter(contract => contractStatus(contract, TODAY) === status)
            .map(({ id }) => id)
            .sort(),
        );
      }
    },
  );
});
