import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { deviceReadPermission } from '@weibao/backstage-plugin-maintenance-common';
import request from 'supertest';
import { aDevice } from '../../inventory/devices/__testUtils__/rememberDevices';
import {
  aContract,
  customerRow,
  deviceRow,
} from '../contracts/__testUtils__/contractRecords';
import { createContractsApi } from '../contracts/__testUtils__/createContractsApi';

describe('the preview of cover for a whole customer', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  it.each(databases.eachSupportedId())(
    'counts the devices and names the contracts beside it, on %p',
    async databaseId => {
      const denied = new Set<string>();
      const { app, contractStore } = await createContractsApi({
        db: await databases.init(databaseId),
        devices: [
          aDevice('a'),
          aDevice('b'),
          aDevice('c'),
          aDevice('foreign', { customerRef: 'customer:default/other' }),
        ],
        policy: permission => ({
          result: denied.has(permission.name)
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
        }),
      });
      const searchText = '';
      await contractStore.insertContract(aContract('THIS'), []);
      await contractStore.insertContract(
        aContract('BEFORE', { startsOn: '2025-01-01', endsOn: '2025-12-31' }),
        [{ ...deviceRow('BEFORE', 'a'), searchText }],
      );
      await contractStore.insertContract(aContract('SOME'), [
        { ...deviceRow('SOME', 'a'), searchText },
        { ...deviceRow('SOME', 'foreign'), searchText },
        { ...deviceRow('SOME', 'b', { endsOn: '2025-12-31' }), searchText },
      ]);
      await contractStore.insertContract(
        aContract('ALL', { endsOn: '2027-12-31' }),
        [{ ...customerRow('ALL'), searchText }],
      );

      const preview = () =>
        request(app).get('/contracts/THIS/whole-customer-preview');
      const { status, body } = await preview();
      expect(status).toBe(200);
      expect(body).toEqual({
        devices: 3,
        contracts: [
          {
            id: 'SOME',
            number: 'SOME',
            title: 'Maintenance SOME',
            startsOn: '2026-01-01',
            endsOn: '2026-12-31',
            wholeCustomer: false,
            devices: 1,
          },
          expect.objectContaining({
            id: 'ALL',
            wholeCustomer: true,
            devices: 0,
          }),
        ],
      });
      denied.add(deviceReadPermission.name);
      expect((await preview()).body).not.toHaveProperty('devices');
    },
  );
});
