import { aCase } from '../cases/__testUtils__/cases';
import { createCaseFits } from './fitCases';
import { formatRecurrenceKey } from '../../incidents/grouping/RecurrenceIdentity';
import { IncidentGroup } from '../../incidents/grouping/incidentGroupRows';

const group: IncidentGroup['common'] = {
  deviceType: 'server',
  manufacturer: 'HPE',
  model: 'DL380 Gen10',
  partKey: 'disk',
  codeKey: 'e203',
};

const identity: IncidentGroup['identity'] = {
  kind: 'fault-code',
  codeKey: 'e203',
};

/** The model list calls it by its family. */
const nameModel = (device: { manufacturer: string; model: string }) => ({
  ...device,
  model: device.model === 'DL380 Gen10' ? 'ProLiant DL380 Gen10' : device.model,
});

function fits(
  metadata: Parameters<typeof aCase>[1],
  common: Partial<IncidentGroup['common']> = {},
): boolean {
  const find = createCaseFits([aCase('a-case', metadata)], {
    nameModel,
    written: new Map(),
  });
  return find({ identity, common: { ...group, ...common } }).length > 0;
}

describe('a case fits a group', () => {
  it.each<[string, Parameters<typeof aCase>[1]]>([
    ['its part', { part: 'HDD' }],
    ['its fault code', { faultCodes: ['E-203'] }],
    [
      'its model, as the model list names it',
      { part: '硬盘', models: ['ProLiant DL380*'] },
    ],
    [
      'its maker and type',
      { part: '硬盘', manufacturers: ['hpe'], deviceTypes: ['server'] },
    ],
  ])('by %s', (_, metadata) => {
    expect(fits(metadata)).toBe(true);
  });

  it.each<[string, Parameters<typeof aCase>[1]]>([
    ['nothing of it', {}],
    ['another part', { part: '风扇' }],
    ['another code', { faultCodes: ['E-204'] }],
    ['another model', { part: '硬盘', models: ['MSA 2060'] }],
    ['another maker', { part: '硬盘', manufacturers: ['Dell'] }],
    ['another type', { part: '硬盘', deviceTypes: ['ups'] }],
  ])('not when it is about %s', (_, metadata) => {
    expect(fits(metadata)).toBe(false);
  });

  it('of several makers, models or types only where it names none of them', () => {
    const several = {
      deviceType: undefined,
      manufacturer: undefined,
      model: undefined,
    };
    expect(fits({ part: '硬盘' }, several)).toBe(true);
    expect(fits({ part: '硬盘', manufacturers: ['HPE'] }, several)).toBe(false);
    expect(fits({ part: '硬盘', models: ['ProLiant*'] }, several)).toBe(false);
    // Types are wide: a case of one may well be about the others.
    expect(fits({ part: '硬盘', deviceTypes: ['server'] }, several)).toBe(true);
  });

  it('never where the incidents agree in neither part nor code', () => {
    const nothing = { partKey: undefined, codeKey: undefined };
    expect(fits({ models: ['ProLiant DL380 Gen10'] }, nothing)).toBe(false);
  });

  it('when it was written from it, as long as it is published', () => {
    const written = new Map([
      [formatRecurrenceKey(identity), ['of-its-own', 'withdrawn']],
    ]);
    const find = createCaseFits([aCase('of-its-own', { part: '风扇' })], {
      nameModel,
      written,
    });
    expect(find({ identity, common: group })).toEqual(['of-its-own']);
    expect(
      find({ identity: { ...identity, codeKey: 'e204' }, common: group }),
    ).toEqual([]);
  });
});
