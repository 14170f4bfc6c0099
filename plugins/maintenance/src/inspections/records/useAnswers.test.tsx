import { act, renderHook, waitFor } from '@testing-library/react';
import {
  Inspection,
  InspectionResultsSaved,
} from '@weibao/backstage-plugin-maintenance-common';
import { device } from '../../__testUtils__/incidents';
import { inspection } from '../../__testUtils__/inspections';
import { queueProvider } from '../../platform/entries/__testUtils__/queueProvider';
import {
  endDevice,
  ENGINEER,
  newDevice,
  openTab,
  unreachable,
} from '../../platform/entries/__testUtils__/tabs';
import { INSPECTION_RESULTS } from '../../platform/entries/kinds';
import { Answer, useAnswers } from './useAnswers';

const { deviceRef } = device;
const answered = { answeredAt: '2026-11-23T02:00:00.000Z', answeredBy: 'user' };
const fans: Answer = { deviceRef, itemId: 'fans', value: true };
const heat: Answer = { deviceRef, itemId: 'inlet-temperature', value: 40 };

function saved(
  version: number,
  answers: readonly Answer[],
): InspectionResultsSaved {
  return {
    version,
    results: answers
      .filter(({ value }) => value !== null)
      .map(answer => ({ ...answer, ...answered })),
    proposedFindings: answers
      .filter(({ value }) => value === 40)
      .map(({ itemId }) => ({
        deviceRef,
        itemId,
        title: 'Too hot',
        severity: 'medium',
      })),
    progress: { devices: 2, devicesDone: 0, required: 4, answered: 1 },
  };
}

/** Answers with one version after the other. */
function backend(from = 3) {
  let version = from;
  return jest.fn(async (_id: string, answers: Answer[]) => {
    version += 1;
    return saved(version, answers);
  });
}

async function renderAnswers(
  send: (id: string, answers: Answer[]) => Promise<InspectionResultsSaved>,
  read = inspection(),
) {
  const { queue } = await openTab();
  queue.register({ kind: INSPECTION_RESULTS, maxBatch: 500, send });
  const view = renderHook(
    (current: Inspection) => useAnswers(current, ENGINEER),
    { initialProps: read, wrapper: queueProvider(queue) },
  );
  const current = () => view.result.current;
  return {
    current,
    rerender: view.rerender,
    answer: (answer: Answer) =>
      act(() => current().answer(answer, answer.itemId)),
    flush: () => act(() => current().entries.flush()),
    valueOf: ({ itemId }: Answer) =>
      current().resultOf(deviceRef, itemId)?.value,
  };
}

describe('useAnswers', () => {
  beforeEach(() => {
    newDevice();
    jest.useRealTimers();
  });
  afterEach(endDevice);

  it('shows an answer at once, and what the backend makes of it', async () => {
    const answers = await renderAnswers(backend());
    await answers.answer(heat);
    expect(answers.valueOf(heat)).toBe(40);
    expect(answers.current().progress.answered).toBe(1);
    expect(answers.current().proposedFindings).toEqual([]);

    expect(await answers.flush()).toBe(true);
    expect(answers.current().proposedFindings).toHaveLength(1);
    expect(answers.current().version).toBe(4);

    await answers.answer({ ...heat, value: 21 });
    await answers.flush();
    expect(answers.current().proposedFindings).toEqual([]);

    await answers.answer({ ...heat, value: null });
    await answers.flush();
    expect(answers.current().resultOf(deviceRef, heat.itemId)).toBeUndefined();
  });

  it('says before an inspection is completed that not all of it is saved', async () => {
    const send = jest.fn(backend()).mockRejectedValueOnce(unreachable);
    const answers = await renderAnswers(send);
    await answers.answer(fans);
    expect(await answers.flush()).toBe(false);
    expect(await answers.flush()).toBe(true);
  });

  it('takes no reading of before what was saved', async () => {
    const answers = await renderAnswers(backend());
    await answers.answer(fans);
    await answers.flush();
    await answers.answer(heat);
    await answers.flush();

    answers.rerender(inspection(saved(4, [fans])));
    expect(answers.valueOf(heat)).toBe(40);
    expect(answers.current().proposedFindings).toHaveLength(1);
    expect(answers.current().version).toBe(5);

    answers.rerender(inspection({ version: 6 }));
    expect(answers.valueOf(heat)).toBeUndefined();
    expect(answers.current().proposedFindings).toEqual([]);
    expect(answers.current().version).toBe(6);
  });

  it('keeps a newer answer while the older is on its way', async () => {
    const arrive: Array<() => void> = [];
    const send = jest.fn(
      (_id: string, inputs: Answer[]) =>
        new Promise<InspectionResultsSaved>(resolve => {
          const version = 4 + arrive.length;
          arrive.push(() => resolve(saved(version, inputs)));
        }),
    );
    const answers = await renderAnswers(send);
    await answers.answer(fans);
    answers.current().entries.flush();
    await waitFor(() => expect(arrive).toHaveLength(1));
    await answers.answer({ ...fans, value: false });
    await act(async () => arrive[0]());
    await waitFor(() => expect(arrive).toHaveLength(2));
    expect(answers.valueOf(fans)).toBe(false);
    await act(async () => arrive[1]());
    await waitFor(() =>
      expect(answers.current().entries.state.status).toBe('saved'),
    );
    expect(answers.valueOf(fans)).toBe(false);
    expect(send.mock.calls.map(([, [{ value }]]) => value)).toEqual([
      true,
      false,
    ]);
  });
});
