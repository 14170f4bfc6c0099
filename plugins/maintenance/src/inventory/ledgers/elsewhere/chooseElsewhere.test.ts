import { NO_CHOICES } from '../columns/columnChoices';
import { chooseForAll, chooseForRow } from './chooseElsewhere';

describe('what is said of devices elsewhere', () => {
  it('is said row by row, and taken back', () => {
    const one = chooseForRow(NO_CHOICES, 'SN1', 'move');
    const two = chooseForRow(one, 'SN2', 'new');
    expect(two.elsewhereRows).toEqual([
      { serialNumber: 'SN1', choice: 'move' },
      { serialNumber: 'SN2', choice: 'new' },
    ]);
    expect(chooseForRow(two, 'SN1', 'leave').elsewhereRows).toEqual([
      { serialNumber: 'SN2', choice: 'new' },
    ]);
    expect(chooseForRow(one, 'SN1', 'leave').elsewhereRows).toBeUndefined();
  });

  it('is said of all, rows included, of which others may be said then', () => {
    const one = chooseForRow(NO_CHOICES, 'SN1', 'move');
    const all = chooseForAll(one, 'new');
    expect(all).toEqual({ ...NO_CHOICES, elsewhere: 'new' });
    expect(chooseForRow(all, 'SN1', 'leave').elsewhereRows).toEqual([
      { serialNumber: 'SN1', choice: 'leave' },
    ]);
  });
});
