import {
  formatServiceWindows,
  parseServiceWindows,
} from './serviceWindowsText';

describe('parseServiceWindows', () => {
  it('reads several windows of a day', () => {
    expect(parseServiceWindows('8:30-12:00, 13:30 – 18:00')).toEqual([
      ['08:30', '12:00'],
      ['13:30', '18:00'],
    ]);
  });

  it('reads Chinese punctuation', () => {
    expect(
      parseServiceWindows('０９：００至１８：００；２０：００~２４：００'),
    ).toEqual([
      ['09:00', '18:00'],
      ['20:00', '24:00'],
    ]);
  });

  it('takes an empty text for a closed day', () => {
    expect(parseServiceWindows(' ')).toEqual([]);
  });

  it.each(['9-18', '09:00', '25:00-26:00', '24:00-06:00', '09:60-18:00'])(
    'does not read %s',
    text => {
      expect(parseServiceWindows(text)).toBeUndefined();
    },
  );
});

describe('formatServiceWindows', () => {
  it('is read back', () => {
    const windows: [string, string][] = [
      ['08:30', '12:00'],
      ['22:00', '06:00'],
    ];
    expect(parseServiceWindows(formatServiceWindows(windows))).toEqual(windows);
  });
});
