import { LedgerCheckInput } from '@weibao/backstage-plugin-maintenance-common';
import { aDeviceRecord } from '../../inventory/devices/__testUtils__/aDeviceRecord';
import { KnownRows, readLedgerChecks } from './readLedgerChecks';

const [db01, db02, db03] = ['db01', 'db02', 'db03'].map((title, index) =>
  aDeviceRecord(title, {
    serialNumber: `SN${index + 1}`,
    rack: `A${index + 1}`,
  }),
);
const DB01 = db01.deviceRef;
const DB02 = db02.deviceRef;
const DB03 = db03.deviceRef;

const extra = {
  serialNumber: 'SN9',
  type: 'server',
  manufacturer: 'Dell',
  model: 'R750',
};

const checked = { at: '2026-11-23T04:00:00.000Z', by: 'user:default/li.na' };
const by = { checkedAt: checked.at, checkedBy: checked.by };

function read(
  checks: readonly LedgerCheckInput[],
  known: Partial<KnownRows> = {},
) {
  const devices = [db01, db02, db03];
  return readLedgerChecks(
    checks,
    {
      devices,
      register: {
        devices: [...devices, aDeviceRecord('db04', { serialNumber: 'SN4' })],
        sites: [
          {
            siteRef: 'site:default/dc1',
            customerRef: 'customer:default/acme',
            title: 'DC1',
            source: 'ledger',
          },
        ],
      },
      checks: [],
      ...known,
    },
    checked,
  );
}

describe('readLedgerChecks', () => {
  it('keeps of what was found what differs, in the form in which it is compared', () => {
    expect(
      read([
        {
          deviceRef: 'Device:DB02',
          state: 'different',
          found: {
            rack: ' A2 ',
            serialNumber: ' ｓｎ 22',
            siteRef: 'Site:default/DC1',
            position: '',
          },
        },
      ]),
    ).toEqual({
      kept: [
        {
          deviceRef: DB02,
          state: 'different',
          found: { serialNumber: 'SN22', siteRef: 'site:default/dc1' },
          ...by,
        },
      ],
      forgotten: [],
    });
  });

  it('takes what a device no longer has for a difference', () => {
    const [check] = read([
      { deviceRef: DB02, state: 'different', found: { rack: '' } },
    ]).kept;
    expect(check.found).toEqual({ rack: '' });
  });

  it('lets the later of two checks of a row count', () => {
    expect(
      read([
        { deviceRef: DB01, state: 'missing' },
        { deviceRef: DB01, state: 'confirmed' },
        { deviceRef: DB02, state: 'confirmed' },
        { deviceRef: DB02, state: 'open' },
      ]),
    ).toEqual({
      kept: [{ deviceRef: DB01, state: 'confirmed', ...by }],
      forgotten: [DB02],
    });
  });

  it('takes an extra device that the customer once had', () => {
    const gone = aDeviceRecord('gone', {
      serialNumber: 'SN9',
      withdrawnAt: '2026-01-01T00:00:00.000Z',
    });
    const { kept } = read([{ state: 'extra', found: extra }], {
      register: { devices: [gone], sites: [] },
    });
    expect(kept).toEqual([
      { extraId: expect.any(String), state: 'extra', found: extra, ...by },
    ]);
  });

  it.each<[string, LedgerCheckInput, string]>([
    [
      'a foreign device',
      { deviceRef: 'device:default/other-1', state: 'confirmed' },
      'checks.1: device:default/other-1 is not part of the inspection',
    ],
    [
      'no row',
      { state: 'confirmed' },
      'checks.1: no deviceRef says which row it is of',
    ],
    [
      'a difference that is none',
      { deviceRef: DB02, state: 'different', found: { rack: 'A2' } },
      `checks.1: found names no field of ${DB02} that differs from the ledger`,
    ],
    [
      'a difference without fields',
      { deviceRef: DB02, state: 'different' },
      `checks.1: found names no field of ${DB02} that differs from the ledger`,
    ],
    [
      'an empty model',
      { deviceRef: DB02, state: 'different', found: { model: ' ' } },
      'checks.1: found.model is empty',
    ],
    [
      'found fields of a confirmed row',
      { deviceRef: DB02, state: 'confirmed', found: { rack: 'B7' } },
      'checks.1: found says what is different or extra, but the state is "confirmed"',
    ],
    [
      'an unknown site',
      {
        deviceRef: DB02,
        state: 'different',
        found: { siteRef: 'site:default/nowhere' },
      },
      'checks.1: found.siteRef is "site:default/nowhere", but the customer has no such site',
    ],
    [
      'the serial number of another device',
      {
        deviceRef: DB02,
        state: 'different',
        found: { serialNumber: 'ｓｎ1' },
      },
      `checks.1: serial number SN1 belongs to db01 in the list (${DB01})`,
    ],
    [
      'an extra device that is in the list',
      { state: 'extra', found: { ...extra, serialNumber: 'sn 3' } },
      `checks.1: serial number SN3 belongs to db03 in the list (${DB03})`,
    ],
    ...(['serialNumber', 'type', 'manufacturer', 'model'] as const).map(
      (field): [string, LedgerCheckInput, string] => [
        `an extra device without ${field}`,
        { state: 'extra', found: { ...extra, [field]: '' } },
        `checks.1: found.${field} is missing; an extra device needs serialNumber, type, manufacturer, model`,
      ],
    ),
    [
      'an extra device nobody entered',
      { state: 'extra', extraId: 'none', found: extra },
      'checks.1: the inspection has no extra device "none"',
    ],
    [
      'an extra device that another contract covers',
      { state: 'extra', found: { ...extra, serialNumber: 'SN4' } },
      'checks.1: serial number SN4 belongs to db04 of the customer (device:default/db04)',
    ],
    [
      'an extra device whose serial number is none',
      { state: 'extra', found: { ...extra, serialNumber: '垃圾 号' } },
      'checks.1: found.serialNumber: 垃圾 号 is not a serial number: it holds other characters than letters, digits and - . _ / : # + ( ) &',
    ],
    [
      'an extra device whose serial number a spreadsheet has damaged',
      { state: 'extra', found: { ...extra, serialNumber: '8.93901E+18' } },
      'checks.1: found.serialNumber: 8.93901E+18 was held as a number, of which a spreadsheet keeps 15 digits only; enter it as text',
    ],
    [
      'a serial number that only says that there is none',
      {
        deviceRef: DB02,
        state: 'different',
        found: { serialNumber: 'N/A' },
      },
      'checks.1: found.serialNumber: "N/A" says that there is none; leave it empty',
    ],
    [
      'an asset tag that a spreadsheet has damaged',
      {
        deviceRef: DB02,
        state: 'different',
        found: { assetTag: '4.40101E+11' },
      },
      'checks.1: found.assetTag: 4.40101E+11 was held as a number, of which a spreadsheet keeps 15 digits only; enter it as text',
    ],
    [
      'an extra device with a ref',
      { state: 'extra', deviceRef: DB01, found: extra },
      'checks.1: an extra device is not in the ledger, so it has no deviceRef',
    ],
  ])('refuses %s', (_what, check, message) => {
    expect(() =>
      read([{ deviceRef: DB01, state: 'confirmed' }, check]),
    ).toThrow(expect.objectContaining({ name: 'InputError', message }));
  });
});
