import { device } from '../../__testUtils__/incidents';
import { differingFields, sortChecks } from './ledgerFields';

describe('differingFields', () => {
  it('leaves out what is as the ledger has it', () => {
    expect(
      differingFields(
        { serialNumber: ' SN-7K2M9 ', rack: 'B-01', position: '', model: '' },
        device,
      ),
    ).toEqual({ rack: 'B-01', model: '' });
  });
});

describe('sortChecks', () => {
  it('tells rows of the ledger from extra devices', () => {
    const checked = { checkedAt: '', checkedBy: '' };
    const row = { ...checked, deviceRef: 'a', state: 'missing' as const };
    const extra = { ...checked, extraId: 'x', state: 'extra' as const };
    const { ofDevice, extras } = sortChecks([row, extra]);
    expect(ofDevice.get('a')).toBe(row);
    expect(extras).toEqual([extra]);
  });
});
