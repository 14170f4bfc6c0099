import { LedgerCheck } from '@weibao/backstage-plugin-maintenance-common';
import {
  aContract,
  customerRow,
  deviceRow,
} from '../../agreements/contracts/__testUtils__/contractRecords';
import { aDeviceRecord } from '../../inventory/devices/__testUtils__/aDeviceRecord';
import { DeviceRecord, SiteRecord } from '../../inventory/devices/records';
import { AmendmentPlanOptions, planAmendments } from './planAmendments';

const contract = aContract('WB-1');
const NOW = '2026-06-15T04:00:00.000Z';
const by = { checkedAt: NOW, checkedBy: 'user:default/li.na' };
const extra = {
  serialNumber: 'SN9',
  type: 'server',
  manufacturer: 'Dell',
  model: 'R750',
};

function inLedger(name: string, facts: Partial<DeviceRecord> = {}) {
  return aDeviceRecord(name, { source: 'ledger', ledger: 'it', ...facts });
}

function plan(
  checks: ReadonlyArray<Omit<LedgerCheck, keyof typeof by>>,
  options: Partial<AmendmentPlanOptions> & { devices?: DeviceRecord[] } = {},
) {
  const { devices = [inLedger('db01')] } = options;
  return planAmendments({
    deviceRefs: devices.map(({ deviceRef }) => deviceRef),
    checks: checks.map(check => ({ ...check, ...by })),
    contract,
    coverage: [],
    register: { devices, sites: [] },
    taken: new Set(),
    isModelKnown: ({ model }) => model === 'R750',
    now: NOW,
    today: '2026-06-15',
    newId: () => 'new',
    ...options,
  });
}

const DB01 = 'device:default/db01';
const missing = { deviceRef: DB01, state: 'missing' } as const;

function aSite(siteRef: string, title: string): SiteRecord {
  return {
    siteRef,
    title,
    customerRef: contract.customerRef,
    source: 'ledger',
  };
}

function row(days: { startsOn?: string; endsOn?: string } = {}) {
  return { ...deviceRow('WB-1', 'db01', days), searchText: 'db01' };
}

describe('planAmendments', () => {
  it('changes nothing where everything is confirmed', () => {
    expect(plan([{ deviceRef: DB01, state: 'confirmed' }])).toEqual({
      amendments: [],
      changes: { devices: [], coverage: { removed: [], added: [] } },
    });
  });

  it('sets the fields that differ and leaves out what is gone', () => {
    const before = inLedger('db01', { rack: 'A1', position: '12' });
    const { amendments, changes } = plan(
      [
        {
          deviceRef: DB01,
          state: 'different',
          found: { model: 'R750', rack: '', position: '14' },
        },
      ],
      { devices: [before] },
    );
    expect(changes.devices).toEqual([
      {
        before,
        after: {
          ...before,
          model: 'R750',
          modelMatched: true,
          rack: undefined,
          position: '14',
        },
      },
    ]);
    expect(amendments).toEqual([
      {
        kind: 'device-changed',
        deviceRef: DB01,
        title: 'db01',
        sentence: 'db01 is changed.',
        changes: [
          { field: 'model', before: 'PowerEdge R740', after: 'R750' },
          { field: 'rack', before: 'A1' },
          { field: 'position', before: '12', after: '14' },
        ],
      },
    ]);
  });

  it('does not change what the ledger says by itself by now', () => {
    const devices = [inLedger('db01', { rack: 'B7' })];
    const check = { deviceRef: DB01, state: 'different' } as const;
    expect(
      plan([{ ...check, found: { rack: 'B7' } }], { devices }).amendments,
    ).toEqual([]);
    const withdrawn = [inLedger('db01', { withdrawnAt: NOW })];
    expect(
      plan([{ ...check, found: { rack: 'A1' } }], { devices: withdrawn })
        .amendments,
    ).toEqual([]);
    expect(plan([missing], { devices: withdrawn }).amendments).toEqual([]);
  });

  it('says of devices that only the catalog describes that they are left to it, but not their cover', () => {
    const devices = [aDeviceRecord('db01', { rack: 'A1' })];
    const different = plan(
      [{ deviceRef: DB01, state: 'different', found: { rack: 'B7' } }],
      { devices },
    );
    expect(different.amendments).toEqual([
      {
        kind: 'device-changed',
        skipped: 'described-in-catalog',
        deviceRef: DB01,
        title: 'db01',
        sentence:
          'db01 stays as it is: it is described in YAML; change it there.',
        changes: [{ field: 'rack', before: 'A1', after: 'B7' }],
      },
    ]);
    expect(different.changes.devices).toEqual([]);

    const gone = plan([missing], { devices, coverage: [row()] });
    expect(gone.amendments).toMatchObject([
      { kind: 'device-withdrawn', skipped: 'described-in-catalog' },
      { kind: 'coverage-ended' },
    ]);
    expect(gone.changes.devices).toEqual([]);
    expect(gone.changes.coverage.removed).toEqual([row()]);
  });

  it('names the sites between which a device moves', () => {
    const east = 'site:default/east';
    const west = 'site:default/west';
    const { amendments } = plan(
      [{ deviceRef: DB01, state: 'different', found: { siteRef: west } }],
      {
        register: {
          devices: [inLedger('db01', { siteRef: east })],
          sites: [aSite(east, '东机房'), aSite(west, '西机房')],
        },
      },
    );
    expect(amendments[0].changes).toEqual([
      {
        field: 'siteRef',
        before: east,
        beforeTitle: '东机房',
        after: west,
        afterTitle: '西机房',
      },
    ]);
  });

  it('says from when to when a device is covered, before and after', () => {
    const coverageOf = (...args: Parameters<typeof plan>) =>
      plan(...args).amendments.at(-1)?.coverage;
    const all = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
    expect(coverageOf([missing], { coverage: [row()] })).toEqual({
      contractNumber: 'WB-1',
      before: all,
      after: { ...all, endsOn: '2026-06-14' },
    });
    expect(
      coverageOf([missing], { coverage: [row({ startsOn: '2026-07-01' })] }),
    ).toEqual({
      contractNumber: 'WB-1',
      before: { ...all, startsOn: '2026-07-01' },
    });
    expect(
      coverageOf([{ extraId: 'x', state: 'extra', found: extra }]),
    ).toEqual({
      contractNumber: 'WB-1',
      after: { ...all, startsOn: '2026-06-15' },
    });
  });

  it.each([
    ['ends with the day before', {}, [{ endsOn: '2026-06-14' }]],
    [
      'ends early though it has an end of its own',
      { endsOn: '2026-08-01' },
      [{ endsOn: '2026-06-14' }],
    ],
    ['goes where it began today', { startsOn: '2026-06-15' }, []],
    ['goes where it has not begun', { startsOn: '2026-07-01' }, []],
  ])('cover of a missing device %s', (_what, days, added) => {
    const { coverage } = plan([missing], { coverage: [row(days)] }).changes;
    expect(coverage.removed).toEqual([row(days)]);
    expect(coverage.added).toEqual(
      added.map(change => ({ ...row(days), ...change })),
    );
  });

  it('leaves cover alone that is over', () => {
    const { coverage } = plan([missing], {
      coverage: [row({ endsOn: '2026-06-14' })],
    }).changes;
    expect(coverage).toEqual({ removed: [], added: [] });
  });

  it('adds an extra device to the list of the others and covers it from today', () => {
    const { amendments, changes } = plan([
      { extraId: 'x', state: 'extra', found: extra },
    ]);
    expect(changes.devices).toEqual([
      {
        before: undefined,
        after: expect.objectContaining({
          ...extra,
          deviceRef: 'device:default/acme-sn9',
          title: 'Dell R750',
          modelMatched: true,
          lifecycle: 'production',
          ledger: 'it',
          source: 'ledger',
        }),
      },
    ]);
    expect(changes.coverage.added).toEqual([
      {
        id: 'new',
        contractId: 'WB-1',
        scope: 'device',
        coveredRef: 'device:default/acme-sn9',
        startsOn: '2026-06-15',
        searchText: expect.stringContaining('sn9'),
      },
    ]);
    expect(amendments.map(({ sentence }) => sentence)).toEqual([
      'Dell R750 with serial number SN9 is added to the ledger.',
      'Contract WB-1 covers Dell R750 from 2026-06-15 to 2026-12-31.',
    ]);
  });

  it('covers an extra device from the start of a contract that is still ahead, and not after its end', () => {
    const found = { extraId: 'x', state: 'extra', found: extra } as const;
    const added = (today: string) =>
      plan([found], { today }).changes.coverage.added;
    expect(added('2025-12-20')).toEqual([
      expect.not.objectContaining({ startsOn: expect.anything() }),
    ]);
    expect(added('2027-01-01')).toEqual([]);
  });

  it('adds no cover where the contract covers the whole customer', () => {
    const { amendments } = plan(
      [{ extraId: 'x', state: 'extra', found: extra }],
      { coverage: [{ ...customerRow('WB-1'), searchText: '' }] },
    );
    expect(amendments.map(({ kind }) => kind)).toEqual(['device-added']);
  });

  it('gives an extra device another name where its own is taken', () => {
    const { changes } = plan([{ extraId: 'x', state: 'extra', found: extra }], {
      taken: new Set(['device:default/acme-sn9']),
    });
    expect(changes.devices[0].after.deviceRef).toMatch(
      /^device:default\/acme-sn9-[0-9a-f]{8}$/,
    );
  });

  it('only covers an extra device that the ledger knows by now', () => {
    const { amendments } = plan(
      [{ extraId: 'x', state: 'extra', found: extra }],
      { devices: [inLedger('db09', { serialNumber: 'SN9' })] },
    );
    expect(amendments.map(({ kind, deviceRef }) => [kind, deviceRef])).toEqual([
      ['coverage-added', 'device:default/db09'],
    ]);
  });
});
