import {
  aContract,
  customerRow,
  deviceRow,
} from '../contracts/__testUtils__/contractRecords';
import { carryOver } from './carryOver';

const old = aContract('WB-2026');
const following = aContract('WB-2027', {
  startsOn: '2027-01-01',
  endsOn: '2027-12-31',
});

function carried(...rows: ReturnType<typeof deviceRow>[]) {
  return carryOver(
    rows.map(row => ({ ...row, searchText: row.coveredRef })),
    old,
    following,
    () => 'new-id',
  );
}

describe('carryOver', () => {
  it('takes rows to the new contract', () => {
    expect(carried(deviceRow('WB-2026', 'a'))).toEqual([
      {
        id: 'new-id',
        contractId: 'WB-2027',
        scope: 'device',
        coveredRef: 'device:default/a',
        searchText: 'device:default/a',
      },
    ]);
    expect(carried(customerRow('WB-2026'))).toMatchObject([
      { scope: 'contract', coveredRef: 'customer:default/acme' },
    ]);
  });

  it.each([
    ['that followed the contract', {}, {}],
    [
      'that meant the old contract',
      { startsOn: '2026-03-01', endsOn: '2026-12-31' },
      {},
    ],
    [
      'that go beyond the old contract',
      { endsOn: '2027-06-30' },
      { endsOn: '2027-06-30' },
    ],
    [
      'that begin within the new contract',
      { startsOn: '2027-02-01' },
      { startsOn: '2027-02-01' },
    ],
  ])('treats dates %s', (_, days, expected) => {
    const [{ startsOn, endsOn }] = carried(deviceRow('WB-2026', 'a', days));
    expect({ startsOn, endsOn }).toEqual({
      startsOn: undefined,
      endsOn: undefined,
      ...expected,
    });
  });

  it('leaves out what ended before, and what would begin after', () => {
    expect(
      carried(
        deviceRow('WB-2026', 'a', { endsOn: '2026-12-30' }),
        deviceRow('WB-2026', 'b', { startsOn: '2028-01-01' }),
      ),
    ).toEqual([]);
  });
});
