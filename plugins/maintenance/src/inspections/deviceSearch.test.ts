import { device } from '../__testUtils__/incidents';
import { secondDevice } from '../__testUtils__/inspections';
import { findBySerial, matchesWords } from './deviceSearch';

const devices = [{ device }, { device: secondDevice }];

describe('findBySerial', () => {
  it.each([
    'SN-7K2M9',
    'sn7k2m9',
    'S/N: SN-7K2M9',
    '序列号：SN 7K2M9',
    'ＳＮ－７Ｋ２Ｍ９',
  ])('finds the device from a label that says %s', label =>
    expect(findBySerial(devices, label)?.device).toBe(device),
  );

  it.each(['', 'SN-7K2M', 'SN'])('finds nothing for %j', label =>
    expect(findBySerial(devices, label)).toBeUndefined(),
  );
});

describe('matchesWords', () => {
  it('needs every word, anywhere', () => {
    expect(matchesWords(device, 'dell a-07')).toBe(true);
    expect(matchesWords(device, 'dell b-07')).toBe(false);
    expect(matchesWords(device, ' ')).toBe(true);
  });

  it('does not mind width and dashes', () => {
    expect(matchesWords(device, 'ＤＥＬＬ a07')).toBe(true);
  });
});
