import { ExplainedClock } from './useClockSentence';

/** A stretch of a bar, in per cent of its length. */
export interface BarSpan {
  left: number;
  width: number;
}

/** What a bar shows where, in per cent of its length. */
export interface ClockBarLayout {
  /** ISO instants at the ends of the bar. */
  from: string;
  to: string;
  open: BarSpan[];
  /** Open time used within the target. */
  used: BarSpan[];
  /** Open time used beyond the target. */
  exceeded: BarSpan[];
  paused: BarSpan[];
  target?: { left: number; at: string };
  /** Undefined once the clock has stopped. */
  now?: number;
  marks: { left: number; type: string; at: string }[];
}

/** Lays a clock out on a bar from its start to the latest of its target, its stop and now. */
export function layOutClockBar(
  clock: ExplainedClock,
  now: number,
): ClockBarLayout {
  const isOpen = !clock.stoppedAt && clock.status !== 'cancelled';
  const from = Date.parse(clock.axis.from);
  const to = Math.max(
    Date.parse(clock.axis.to),
    isOpen ? now : 0,
    from + 60_000,
  );
  const place = (at: number) =>
    (100 * (Math.min(Math.max(at, from), to) - from)) / (to - from);
  const span = (start: number, end: number): BarSpan[] =>
    end > start
      ? [{ left: place(start), width: place(end) - place(start) }]
      : [];

  const start = Date.parse(clock.startedAt ?? clock.axis.from);
  const end = clock.stoppedAt ? Date.parse(clock.stoppedAt) : now;
  const exceededAt = clock.exceededAt ? Date.parse(clock.exceededAt) : end;
  const windows = clock.openWindows.map(window => ({
    from: Date.parse(window.from),
    to: Date.parse(window.to),
  }));
  const openBetween = (a: number, b: number) =>
    windows.flatMap(window =>
      span(Math.max(window.from, a), Math.min(window.to, b)),
    );
  // The axis tells the target of a clock that was met, which has no due time any more.
  const target =
    clock.dueAt ??
    clock.exceededAt ??
    (clock.status === 'met' ? clock.axis.to : undefined);

  return {
    from: clock.axis.from,
    to: new Date(to).toISOString(),
    open: openBetween(from, to),
    used: openBetween(start, Math.min(end, exceededAt)),
    exceeded: openBetween(exceededAt, end),
    paused: clock.pauses
      .filter(({ counts }) => counts)
      .flatMap(pause =>
        span(Date.parse(pause.from), pause.to ? Date.parse(pause.to) : end),
      ),
    target: target
      ? { left: place(Date.parse(target)), at: target }
      : undefined,
    now: isOpen ? place(now) : undefined,
    marks: clock.marks.map(({ type, at }) => ({
      type,
      at,
      left: place(Date.parse(at)),
    })),
  };
}
