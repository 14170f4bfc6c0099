import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { Format, useFormat } from './useFormat';

function Shown(props: { show: (format: Format) => string }) {
  return <p>{props.show(useFormat())}</p>;
}

describe('useFormat', () => {
  it.each<[string, (format: Format) => string, string]>([
    ['a target in minutes', f => f.minutes(20), '20 min'],
    ['a target in hours, never days', f => f.minutes(4320), '72 h'],
    ['a duration', f => f.duration(19_200), '5 h 20 min'],
    ['how much a target is exceeded by', f => f.duration(-4800), '1 h 20 min'],
    ['a long wait', f => f.wait(3 * 86_400 + 7200), '3 d 2 h'],
    ['a short wait', f => f.wait(125), '2 min 5 s'],
    [
      'a local date, whatever the zone',
      f => f.date('2026-12-31'),
      'Dec 31, 2026',
    ],
    [
      'an instant in the zone of the portal',
      f => f.instant('2020-03-02T02:00:00Z'),
      'Mar 2, 2020, 10:00',
    ],
    [
      'the year of the portal, which may have begun',
      f => f.instant('2019-12-31T16:00:00Z'),
      'Jan 1, 2020, 00:00',
    ],
    [
      'the date of an instant in the zone of the portal',
      f => f.date('2019-12-31T16:00:00Z'),
      'Jan 1, 2020',
    ],
    [
      'the time alone beside an instant of the same day',
      f => f.timeBeside('2020-03-02T02:00:00Z', '2020-03-01T16:00:00Z'),
      '10:00',
    ],
    [
      'the date too beside an instant of another day',
      f => f.timeBeside('2020-03-02T02:00:00Z', '2020-03-01T15:59:00Z'),
      'Mar 2, 2020, 10:00',
    ],
    [
      'an instant with its zone',
      f => f.instantWithZone('2020-03-02T02:00:00Z'),
      'Mar 2, 2020, 10:00 GMT+8',
    ],
    ['a share', f => f.percent(0.9635), '96.4%'],
  ])('writes %s', async (_, show, text) => {
    renderInTestApp(<Shown show={show} />);
    expect(await screen.findByText(text)).toBeInTheDocument();
  });
});
