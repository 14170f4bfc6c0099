import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  CaseMatch,
  MaintenanceApi,
} from '@weibao/backstage-plugin-maintenance-common';
import { caseMatch } from '../../../__testUtils__/cases';
import { maintenanceApiMock } from '../../../__testUtils__/maintenanceApiMock';
import { maintenanceApiRef, queryClientRef } from '../../../api';
import { CaseFeedbackButtons } from './CaseFeedbackButtons';
import type { CaseTarget } from './FittingCases';

const INCIDENT = { incidentId: 'INC-000001' };
const DEVICE = { deviceRef: 'device:default/db-01' };

async function show(
  match: Partial<CaseMatch> = { myFeedback: 'worked' },
  methods: Partial<MaintenanceApi> = {},
  target: CaseTarget = INCIDENT,
) {
  const api = maintenanceApiMock({
    giveCaseFeedback: async () => undefined as never,
    withdrawCaseFeedback: async () => {},
    ...methods,
  });
  renderInTestApp(
    <CaseFeedbackButtons match={caseMatch(match)} target={target} />,
    {
      apis: [
        [maintenanceApiRef, api],
        [queryClientRef, {}],
      ],
    },
  );
  const group = within(
    await screen.findByRole('group', {
      name: 'Did “SSDs fail after 32768 hours” work?',
    }),
  );
  const button = (name: string, pressed?: boolean) =>
    group.findByRole('button', { name, pressed });
  return { api, group, button };
}

/** An answer that a test lets arrive when it wants. */
function held() {
  const answers: (() => void)[] = [];
  return {
    answer: () => new Promise<never>(resolve => answers.push(resolve as never)),
    release: () => answers.shift()!(),
    asked: () => answers.length,
  };
}

describe('CaseFeedbackButtons', () => {
  it.each([
    ['an incident', INCIDENT],
    ['a device', DEVICE],
  ])('take back what was said on %s', async (_, target) => {
    const { api, group, button } = await show(undefined, {}, target);
    expect(await button('Worked 3', true)).toBeVisible();
    await userEvent.click(await button('Undo'));

    expect(await button('Worked 2', false)).toBeVisible();
    expect(await button('Did not 1', false)).toBeVisible();
    expect(group.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(group.queryByRole('button', { name: 'Add a note' })).toBeNull();
    expect(api.withdrawCaseFeedback.mock.calls).toEqual([
      [{ path: { slug: 'ssd-hours' }, query: target }],
    ]);
    expect(api.giveCaseFeedback).not.toHaveBeenCalled();
  });

  it('take the word back when it is pressed again', async () => {
    const { api, button } = await show();
    await userEvent.click(await button('Worked 3', true));
    expect(await button('Worked 2', false)).toBeVisible();
    expect(api.withdrawCaseFeedback).toHaveBeenCalledTimes(1);
  });

  it('keep the word of who clicks twice', async () => {
    const { api, button } = await show({});
    await userEvent.dblClick(await button('Worked 3'));
    expect(await button('Worked 4', true)).toBeVisible();
    expect(api.giveCaseFeedback).toHaveBeenCalledTimes(1);
    expect(api.withdrawCaseFeedback).not.toHaveBeenCalled();
  });

  it('offer nothing to take back before anything was said', async () => {
    const { group, button } = await show({});
    expect(group.queryByRole('button', { name: 'Undo' })).toBeNull();
    await userEvent.click(await button('Did not 1'));
    expect(await button('Undo')).toBeVisible();
  });

  it('are used with the keyboard, and keep its place', async () => {
    const { api, button } = await show();
    await userEvent.tab();
    expect(await button('Worked 3', true)).toHaveFocus();
    await userEvent.tab();
    await userEvent.tab();
    expect(await button('Undo')).toHaveFocus();
    await userEvent.keyboard('{Enter}');

    expect(api.withdrawCaseFeedback).toHaveBeenCalledTimes(1);
    expect(await button('Worked 2', false)).toHaveFocus();
  });

  it('close the note with the word it would have gone with', async () => {
    const { button } = await show();
    await userEvent.click(await button('Add a note'));
    expect(screen.getByLabelText('Note')).toBeVisible();
    await userEvent.click(await button('Undo'));
    expect(screen.queryByLabelText('Note')).not.toBeInTheDocument();

    await userEvent.click(await button('Did not 1'));
    expect(await button('Add a note')).toBeVisible();
    expect(screen.queryByLabelText('Note')).not.toBeInTheDocument();
  });

  it('show the word again when it could not be taken back', async () => {
    const { button } = await show(undefined, {
      withdrawCaseFeedback: async () => {
        throw new Error('offline');
      },
    });
    await userEvent.click(await button('Undo'));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Your answer was not taken back');
    expect(alert).toHaveTextContent('offline');
    expect(await button('Worked 3', true)).toBeVisible();
    expect(await button('Undo')).toBeVisible();
  });

  it('send one word after the other, so that the last one is kept', async () => {
    const network = held();
    const { api, button } = await show(
      {},
      {
        giveCaseFeedback: network.answer,
        withdrawCaseFeedback: network.answer,
      },
    );
    await userEvent.click(await button('Worked 3'));
    await userEvent.click(await button('Undo'));
    expect(await button('Worked 3', false)).toBeVisible();
    expect(api.withdrawCaseFeedback).not.toHaveBeenCalled();

    network.release();
    await waitFor(() =>
      expect(api.withdrawCaseFeedback).toHaveBeenCalledTimes(1),
    );
    expect(network.asked()).toBe(1);
    network.release();
    expect(await button('Worked 3', false)).toBeVisible();
  });

  it('keep what was said since when an earlier word is refused', async () => {
    let refuse = () => {};
    const { button } = await show(
      {},
      {
        giveCaseFeedback: jest
          .fn()
          .mockImplementationOnce(
            () =>
              new Promise((_, reject) => {
                refuse = () => reject(new Error('too slow'));
              }),
          )
          .mockResolvedValue(undefined),
      },
    );
    await userEvent.click(await button('Worked 3'));
    await userEvent.click(await button('Did not 1'));
    refuse();
    expect(await screen.findByText('too slow')).toBeVisible();
    expect(await button('Did not 2', true)).toBeVisible();
    expect(await button('Worked 3', false)).toBeVisible();
  });
});
