import { mockCredentials } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createTestApi } from '../../../__testUtils__/createTestApi';
import { createTestDeps } from '../../../__testUtils__/createTestDeps';
import { Policy } from '../../../platform/authorization/__testUtils__/createTestAuthorization';
import { aContract } from '../../../agreements/contracts/__testUtils__/contractRecords';
import { ContractRecord } from '../../../agreements/contracts/ContractRecord';
import { ContractStore } from '../../../agreements/contracts/ContractStore';
import { CoverageStore } from '../../../agreements/coverage/CoverageStore';
import { MIGRATIONS_DIRECTORY } from '../../../platform/database/migrate';
import { png } from '../../../platform/files/__testUtils__/images';
import { InMemoryFileStore } from '../../../platform/files/__testUtils__/InMemoryFileStore';
import { FindingStore } from '../../findings/FindingStore';
import { csv } from '../../../inventory/ledgers/__testUtils__/workbook';
import { LEDGER_TOPIC } from '../../../inventory/devices/ledgerTopic';

export const ACME = 'customer:default/acme';

/** The contract of the tests, from 2026 to the end of 2027. */
export const contract: ContractRecord = aContract('WB-2026-001', {
  endsOn: '2027-12-31',
});

/** The ledger of the tests: three servers in one machine room. */
export const LEDGER = csv(
  '名称,序列号,品牌,型号,设备类型,机房,机柜',
  'db01,SN1,Dell,R740,服务器,一号机房,A1',
  'db02,SN2,Dell,R740,服务器,一号机房,A2',
  'db03,SN3,Dell,R740,服务器,一号机房,A3',
);

/**
 * The API on a real database, with a contract that covers the devices of an
 * imported ledger one by one; `clock.now` is Monday, 2026-11-23, noon in
 * Shanghai.
 */
export async function createFieldworkApi(options: {
  db: Knex;
  policy?: Policy;
}) {
  const { db, policy } = options;
  await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  const clock = { now: new Date('2026-11-23T04:00:00Z') };
  const credentials = mockCredentials.user();
  const deps = createTestDeps(db, {
    fileStore: new InMemoryFileStore(),
    now: () => clock.now,
  });
  const { events, logger } = deps;
  const ledgerEvents = new Array<unknown>();
  await events.subscribe({
    id: 'test',
    topics: [LEDGER_TOPIC],
    onEvent: async ({ eventPayload }) => {
      ledgerEvents.push(eventPayload);
    },
  });
  const { services, ...server } = createTestApi(deps, { policy });

  const importLedger = (bytes: Buffer) =>
    services.ledgers.service.importLedger(
      {
        bytes,
        customerRef: ACME,
        customerTitle: 'Acme',
        fileName: 'devices.csv',
      },
      { credentials },
    );
  await importLedger(LEDGER);
  const devices = await services.devices.directory.listCustomerDevices(ACME);
  await new ContractStore({ db }).insertContract(
    contract,
    devices.map(({ deviceRef, title }) => ({
      id: `coverage-${title}`,
      contractId: contract.id,
      scope: 'device',
      coveredRef: deviceRef,
      searchText: '',
    })),
  );

  return {
    ...server,
    clock,
    contracts: services.contracts.directory,
    coverageStore: new CoverageStore({ db }),
    db,
    events,
    findings: services.findings.service,
    findingStore: new FindingStore({ db }),
    follower: services.findings.follower,
    importLedger,
    incidents: services.incidents.service,
    ledgerEvents,
    logger,
    register: services.devices.register,
    startInspection: (id: string) =>
      services.inspections.service.startInspection(id),
    /** A stored image of a customer. */
    storeImage: async (customerRef = ACME) => {
      await db('devices')
        .insert({
          device_ref: 'device:default/other-1',
          customer_ref: 'customer:default/other',
          title: 'other-1',
          type: 'server',
          manufacturer: 'Dell',
          model: 'R740',
          model_matched: false,
          lifecycle: 'production',
          search_text: '',
          source: 'catalog',
        })
        .onConflict('device_ref')
        .ignore();
      const { service: files } = services.files;
      return (await files.uploadFile(customerRef, png, { credentials })).id;
    },
  };
}
