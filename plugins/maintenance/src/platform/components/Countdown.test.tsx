import { renderInTestApp } from '@backstage/frontend-test-utils';
import { act, screen } from '@testing-library/react';
import { Countdown } from './Countdown';

const now = new Date('2026-03-02T02:00:00.000Z');

function inMinutes(minutes: number): string {
  return new Date(now.getTime() + minutes * 60_000).toISOString();
}

function setVisibility(state: DocumentVisibilityState) {
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('Countdown', () => {
  beforeEach(() => jest.useFakeTimers({ now }));
  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  it('says how much time is left, in hours and minutes', async () => {
    renderInTestApp(<Countdown status="running" dueAt={inMinutes(80)} />);
    expect(await screen.findByText('in 1 h 20 min')).toBeVisible();
  });

  it('ticks, to the second when little is left', async () => {
    renderInTestApp(<Countdown status="running" dueAt={inMinutes(5)} />);
    expect(await screen.findByText(/^in (5 min|4 min 5\d s)$/)).toBeVisible();

    act(() => {
      jest.setSystemTime(now.getTime() + 119_000);
      jest.advanceTimersByTime(1000);
    });
    expect(screen.getByText('in 3 min')).toBeVisible();
  });

  it('turns into how long it is overdue', async () => {
    renderInTestApp(<Countdown status="running" dueAt={inMinutes(10)} />);
    await screen.findByText(/^in /);

    act(() => {
      jest.setSystemTime(new Date(inMinutes(22)).getTime() - 1000);
      jest.advanceTimersByTime(1000);
    });
    expect(screen.getByText('overdue 12 min')).toBeVisible();
  });

  it('is at risk from the instant that the backend names, however much is left', async () => {
    const mark = (atRiskAt: string) => (
      <Countdown status="running" dueAt={inMinutes(5)} atRiskAt={atRiskAt} />
    );
    const { container: calm } = renderInTestApp(mark(inMinutes(2)));
    await screen.findByText(/^in /);
    const look = () => calm.querySelector('[class*="mark"]')?.className;
    expect(look()).toMatch('plain');

    act(() => {
      jest.setSystemTime(new Date(inMinutes(2)).getTime());
      jest.advanceTimersByTime(1000);
    });
    expect(look()).toMatch('warning');
  });

  it('rests while nobody looks, and catches up afterwards', async () => {
    renderInTestApp(<Countdown status="running" dueAt={inMinutes(60)} />);
    await screen.findByText(/^in /);
    const shown = screen.getByText(/^in /).textContent;

    act(() => setVisibility('hidden'));
    act(() => {
      jest.advanceTimersByTime(30 * 60_000);
    });
    expect(screen.getByText(/^in /)).toHaveTextContent(shown ?? '');

    act(() => setVisibility('visible'));
    expect(screen.getByText(/^in (30|29) min$/)).toBeVisible();
  });

  it('says in a word where a clock stands that does not run', async () => {
    renderInTestApp(<Countdown status="paused" />);
    expect(await screen.findByText('Paused')).toBeVisible();
  });
});
