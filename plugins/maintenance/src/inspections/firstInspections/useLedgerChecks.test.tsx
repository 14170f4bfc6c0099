import { act, renderHook, waitFor } from '@testing-library/react';
import {
  Inspection,
  LedgerCheckInput,
  LedgerChecksSaved,
} from '@weibao/backstage-plugin-maintenance-common';
import { device } from '../../__testUtils__/incidents';
import { inspection, secondDevice } from '../../__testUtils__/inspections';
import { queueProvider } from '../../platform/entries/__testUtils__/queueProvider';
import {
  answerOf,
  endDevice,
  newDevice,
  openTab,
  unreachable,
} from '../../platform/entries/__testUtils__/tabs';
import { LEDGER_CHECKS } from '../../platform/entries/kinds';
import { useLedgerChecks } from './useLedgerChecks';

const checked = { checkedAt: '2026-11-23T02:00:00.000Z', checkedBy: 'user' };
const first: LedgerCheckInput = {
  deviceRef: device.deviceRef,
  state: 'confirmed',
};
const second: LedgerCheckInput = {
  deviceRef: secondDevice.deviceRef,
  state: 'missing',
};

function firstInspection(changes: Partial<Inspection> = {}) {
  return inspection({ kind: 'first', ledgerChecks: [], ...changes });
}

function saved(
  version: number,
  checks: readonly LedgerCheckInput[],
): LedgerChecksSaved {
  return {
    version,
    state: 'started',
    checks: checks
      .filter(({ state }) => state !== 'open')
      .map(check => ({ ...check, ...checked })),
    removed: checks.flatMap(({ state, deviceRef, extraId }) =>
      state === 'open' ? [deviceRef ?? extraId ?? ''] : [],
    ),
    progress: { devices: 2, devicesDone: 1, required: 0, answered: 0 },
  };
}

/** Answers each check alone, with one version after the other. */
function backend(from = 3) {
  let version = from;
  return jest.fn(async (_id: string, checks: LedgerCheckInput[]) => {
    version += 1;
    return saved(version, checks);
  });
}

async function renderChecks(
  send: (id: string, checks: LedgerCheckInput[]) => Promise<LedgerChecksSaved>,
  read = firstInspection(),
) {
  const { queue } = await openTab();
  queue.register({ kind: LEDGER_CHECKS, maxBatch: 500, send });
  const onChanged = jest.fn();
  const view = renderHook(
    (current: Inspection) => useLedgerChecks(current, onChanged),
    { initialProps: read, wrapper: queueProvider(queue) },
  );
  return {
    onChanged,
    rerender: view.rerender,
    current: () => view.result.current,
    save: (check: LedgerCheckInput) =>
      act(() => view.result.current.save(check)),
    flush: () => act(() => view.result.current.entries.flush()),
    states: () =>
      view.result.current.checks.map(({ deviceRef, extraId, state }) => [
        deviceRef ?? extraId,
        state,
      ]),
  };
}

const both = [
  [device.deviceRef, 'confirmed'],
  [secondDevice.deviceRef, 'missing'],
];

describe('useLedgerChecks', () => {
  beforeEach(() => {
    newDevice();
    jest.useRealTimers();
  });
  afterEach(endDevice);

  it('sends both of two that failed again', async () => {
    const answers = backend();
    const send = jest.fn(answers).mockRejectedValueOnce(unreachable);
    const checks = await renderChecks(send);
    await checks.save(first);
    await checks.save(second);
    expect(await checks.flush()).toBe(false);
    expect(checks.current().entries.state).toMatchObject({
      status: 'offline',
      count: 2,
    });
    expect(checks.states()).toEqual(both);

    expect(await checks.flush()).toBe(true);
    expect(send.mock.calls.at(-1)).toEqual([
      'i1',
      [first, second],
      expect.anything(),
    ]);
    expect(checks.states()).toEqual(both);
  });

  it('keeps a newer check when the answer to an older one comes', async () => {
    const arrive: Array<() => void> = [];
    const send = jest.fn(
      (_id: string, inputs: LedgerCheckInput[]) =>
        new Promise<LedgerChecksSaved>(resolve => {
          const version = 4 + arrive.length;
          arrive.push(() => resolve(saved(version, inputs)));
        }),
    );
    const checks = await renderChecks(send);
    await checks.save(first);
    checks.current().entries.flush();
    await waitFor(() => expect(arrive).toHaveLength(1));
    await checks.save({ ...first, state: 'missing' });
    await checks.save(second);

    await act(async () => arrive[0]());
    await waitFor(() => expect(arrive).toHaveLength(2));
    expect(checks.states()).toEqual([
      [device.deviceRef, 'missing'],
      [secondDevice.deviceRef, 'missing'],
    ]);

    // Read before either was saved, and heard after the first.
    checks.rerender(firstInspection());
    await act(async () => arrive[1]());
    await waitFor(() =>
      expect(checks.current().entries.state.status).toBe('saved'),
    );
    expect(checks.states()).toEqual([
      [device.deviceRef, 'missing'],
      [secondDevice.deviceRef, 'missing'],
    ]);
  });

  it('takes no reading of before what was saved', async () => {
    const checks = await renderChecks(backend());
    await checks.save(first);
    await checks.flush();
    await checks.save(second);
    await checks.flush();
    expect(checks.states()).toEqual(both);

    checks.rerender(
      firstInspection({ version: 4, ledgerChecks: saved(4, [first]).checks }),
    );
    expect(checks.states()).toEqual(both);

    checks.rerender(firstInspection({ version: 6, ledgerChecks: [] }));
    expect(checks.states()).toEqual([]);
  });

  it('takes back what is checked again', async () => {
    const checks = await renderChecks(
      backend(),
      firstInspection({ ledgerChecks: saved(3, [first, second]).checks }),
    );
    await checks.save({ ...first, state: 'open' });
    expect(checks.states()).toEqual([both[1]]);
    await checks.flush();
    expect(checks.states()).toEqual([both[1]]);
  });

  it('still shows an extra device whose removal is refused, and why', async () => {
    const extra = { extraId: 'e1', found: { model: 'S5735' } };
    const refusal = await answerOf(409, 'The sheet was signed');
    const checks = await renderChecks(
      jest.fn(async () => {
        throw refusal;
      }),
      firstInspection({
        ledgerChecks: saved(3, [{ ...extra, state: 'extra' }]).checks,
      }),
    );
    await checks.save({ ...extra, state: 'open' });
    expect(checks.states()).toEqual([]);
    await checks.flush();
    expect(checks.states()).toEqual([['e1', 'extra']]);
    expect(checks.current().refusalOf(extra)).toBe('The sheet was signed');
  });

  it('tells of the first check that it has started the inspection, once', async () => {
    const planned = firstInspection({ startedAt: undefined, state: 'due' });
    const checks = await renderChecks(backend(), planned);
    await checks.save(first);
    expect(checks.onChanged).not.toHaveBeenCalled();
    await checks.flush();
    await checks.save(second);
    await checks.flush();
    expect(checks.onChanged).toHaveBeenCalledTimes(1);

    checks.rerender(firstInspection({ version: 5 }));
    await checks.save({ ...first, state: 'missing' });
    await checks.flush();
    expect(checks.onChanged).toHaveBeenCalledTimes(1);
  });

  it('names an extra device once, however often it is sent', async () => {
    const send = jest.fn(backend()).mockRejectedValueOnce(unreachable);
    const checks = await renderChecks(send);
    await checks.save({
      state: 'extra',
      found: { manufacturer: 'Huawei', model: 'S5735' },
    });
    await checks.flush();
    await checks.flush();
    const ids = send.mock.calls.map(([, [{ extraId }]]) => extraId);
    expect(ids).toEqual([expect.any(String), ids[0]]);
    expect(checks.states()).toEqual([[ids[0], 'extra']]);
  });
});
