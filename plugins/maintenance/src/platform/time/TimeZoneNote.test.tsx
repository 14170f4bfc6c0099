import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { TimeZoneNote } from './TimeZoneNote';
import { useToday } from './useToday';

function renderNote(browserTimeZone: string, timeZone?: string) {
  renderInTestApp(
    <main>
      <TimeZoneNote browserTimeZone={browserTimeZone} />
      <p>page</p>
    </main>,
    { config: { maintenance: { timeZone } } },
  );
  return screen.findByText('page');
}

describe('TimeZoneNote', () => {
  it.each([
    ['America/New_York', undefined, 'Times in Asia/Shanghai'],
    ['Asia/Shanghai', 'Europe/Berlin', 'Times in Europe/Berlin'],
    // The same half of the year.
    ['Europe/Moscow', 'Europe/Helsinki', 'Times in Europe/Helsinki'],
  ])('in %s names the zone of a portal in %s', async (browser, zone, note) => {
    await renderNote(browser, zone);
    expect(screen.getByText(note)).toBeVisible();
  });

  it.each([
    ['Asia/Shanghai', undefined],
    // Another name, the same clocks.
    ['Asia/Singapore', 'Asia/Shanghai'],
  ])('in %s says nothing to a portal in %s', async (browser, zone) => {
    await renderNote(browser, zone);
    expect(screen.queryByText(/Times in/)).not.toBeInTheDocument();
  });
});

describe('useToday', () => {
  afterEach(() => jest.restoreAllMocks());

  function Today() {
    return <p>{useToday()}</p>;
  }

  it.each([
    [undefined, '2027-01-01'],
    ['America/New_York', '2026-12-31'],
  ])('is the day of a portal in %s', async (timeZone, today) => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 11, 31, 16, 30));
    renderInTestApp(<Today />, { config: { maintenance: { timeZone } } });
    expect(await screen.findByText(today)).toBeVisible();
  });
});
