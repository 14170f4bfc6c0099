import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { createTestDeps } from '../../../__testUtils__/createTestDeps';
import { createServices } from '../../../services';
import { EmptyDatabases } from '../../devices/__testUtils__/EmptyDatabases';
import { csv } from '../__testUtils__/workbook';
import { LedgerStore } from '../LedgerStore';
import { LedgerUndo } from './LedgerUndo';

jest.setTimeout(60_000);

const customerRef = 'customer:default/acme';
const credentials = mockCredentials.user('user:default/liu.yang');

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });
const emptyDatabases = new EmptyDatabases(databases);

describe.each(databases.eachSupportedId())('undoing an import on %p', id => {
  async function setUp() {
    const db = await emptyDatabases.open(id);
    const deps = createTestDeps(db);
    const { devices, ledgers } = createServices(deps);
    const { register } = devices;
    const undo = new LedgerUndo({
      events: deps.events,
      register,
      store: new LedgerStore({ db }),
      uses: [],
    });
    return {
      undo: (ledgerId: string) => undo.undo(ledgerId),
      importRows: async (rows: string[], ledger = 'devices') => {
        const { ledger: imported } = await ledgers.service.importLedger(
          {
            bytes: csv('序列号,名称,品牌,型号,机房,机柜', ...rows),
            fileName: `${rows.length}.csv`,
            customerRef,
            customerTitle: 'A',
            ledger,
          },
          { credentials },
        );
        return imported;
      },
      /** All but where it is in the feed. */
      state: async () => {
        const known = await register.readCustomer(customerRef);
        const standing = <Each extends { withdrawnAt?: string }>(all: Each[]) =>
          all
            .filter(({ withdrawnAt }) => !withdrawnAt)
            .map(each => ({ ...each, sequence: undefined }));
        return {
          devices: standing(known.devices),
          sites: standing(known.sites),
        };
      },
      lastSequence: async () => (await register.readFeed({})).lastSequence,
    };
  }

  const FIRST = ['SN1,a,Dell,R740,总部,A01', 'SN2,b,Dell,R740,分部,A02'];
  const SECOND = ['SN1,a,Dell,R740,总部,B07', 'SN3,c,Dell,R740,新楼,A03'];

  it('makes everything what it was before', async () => {
    const { importRows, lastSequence, state, undo } = await setUp();
    await importRows(FIRST);
    const before = await state();
    const second = await importRows(SECOND);
    const imported = await lastSequence();
    expect(await state()).not.toEqual(before);

    expect(await undo(second.id)).toMatchObject({ state: 'undone' });
    expect(await state()).toEqual(before);
    // The catalog hears of each record that has changed back.
    expect(await lastSequence()).toBe(imported + 5);

    // The file can be imported again, and undone again; SN3 is known by now.
    const third = await importRows(SECOND);
    expect(third.counts).toMatchObject({ new: 0, changed: 2, gone: 1 });
    await undo(third.id);
    expect(await state()).toEqual(before);
  });

  it('refuses where there is a later import of the list', async () => {
    const { importRows, undo } = await setUp();
    const first = await importRows(FIRST);
    const second = await importRows(SECOND);
    await expect(undo(first.id)).rejects.toThrow(
      `2.csv has been imported after the ledger ${first.id}; undo that first`,
    );
    await undo(second.id);
    await expect(undo(second.id)).rejects.toThrow('is undone');
    await expect(undo(first.id)).rejects.toThrow('not known what');
    await expect(undo('none')).rejects.toThrow('There is no ledger none');
  });

  it('refuses where another list has changed a device since, and changes nothing', async () => {
    const { importRows, state, undo } = await setUp();
    const first = await importRows(FIRST);
    await importRows([FIRST[1].replace('A02', 'C9')], 'others');
    const before = await state();
    await expect(undo(first.id)).rejects.toThrow(
      'b (device:default/acme-sn2) has been changed since',
    );
    expect(await state()).toEqual(before);
  });

  it('leaves alone what another list has brought', async () => {
    const { importRows, state, undo } = await setUp();
    await importRows(['SN8,x,Dell,R740,总部,A08'], 'others');
    const before = await state();
    const { id: ledgerId } = await importRows(FIRST);
    await undo(ledgerId);
    expect(await state()).toEqual(before);
  });
});
