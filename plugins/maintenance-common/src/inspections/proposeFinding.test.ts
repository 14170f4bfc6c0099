import { ChecklistItem } from '../api';
import { isOutsideLimits, proposeFinding } from './proposeFinding';

const temperature: ChecklistItem = {
  id: 'inlet-temperature',
  title: 'Inlet temperature',
  kind: 'number',
  unit: '°C',
  minimum: 10,
  maximum: 35,
};
const spares: ChecklistItem = {
  id: 'spares',
  title: 'Hot spares left',
  kind: 'number',
  minimum: 1,
};

describe('proposeFinding', () => {
  it.each([10, 20, 35])('proposes nothing at %d °C', value => {
    expect(isOutsideLimits(temperature, value)).toBe(false);
    expect(proposeFinding(temperature, value)).toBeUndefined();
  });

  it.each([
    [35.1, 'medium'],
    [40, 'medium'],
    [40.1, 'high'],
    [9, 'medium'],
    [4.9, 'high'],
  ])('proposes at %d °C a finding of severity %s', (value, severity) => {
    expect(isOutsideLimits(temperature, value)).toBe(true);
    expect(proposeFinding(temperature, value)).toEqual({
      title: `Inlet temperature: ${value} °C`,
      description: `${value} °C is outside the limits from 10 to 35 °C.`,
      severity,
    });
  });

  it('measures against the limit where there is only one', () => {
    expect(proposeFinding(spares, 0)).toEqual({
      title: 'Hot spares left: 0',
      description: '0 is outside the limits from 1.',
      severity: 'high',
    });
    expect(proposeFinding(spares, 12)).toBeUndefined();
  });

  it('proposes on the answers that the checklist names', () => {
    const fans: ChecklistItem = {
      id: 'fans',
      title: 'All fans run',
      kind: 'yes-no',
      proposesFindingOn: ['no'],
    };
    expect(proposeFinding(fans, true)).toBeUndefined();
    expect(proposeFinding(fans, false)).toEqual({
      title: 'All fans run: no',
      severity: 'medium',
    });
    const disks: ChecklistItem = {
      id: 'disks',
      title: 'Disks',
      kind: 'choice',
      choices: ['online', 'failed'],
      proposesFindingOn: ['failed'],
    };
    expect(proposeFinding(disks, 'online')).toBeUndefined();
    expect(proposeFinding(disks, 'failed')?.severity).toBe('medium');
    expect(proposeFinding(disks, null)).toBeUndefined();
  });
});
