import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { NextDue } from './NextDue';

const minutes = (count: number) =>
  new Date(Date.now() + count * 60_000).toISOString();

function show(
  clocks: Partial<Parameters<typeof NextDue>[0]['incident']['clocks']>,
) {
  const stopped = { status: 'met' as const, dueAt: null };
  return renderInTestApp(
    <NextDue
      incident={{
        covered: true,
        sla: 'breached',
        clocks: {
          response: stopped,
          onsite: stopped,
          plan: stopped,
          resolution: stopped,
          ...clocks,
        },
      }}
    />,
  );
}

describe('NextDue', () => {
  it('shows an overdue clock before one that still runs', async () => {
    await show({
      onsite: { status: 'overdue', dueAt: minutes(-30) },
      resolution: { status: 'running', dueAt: minutes(90) },
    });
    expect(await screen.findByText('On site')).toBeInTheDocument();
    expect(screen.getByText(/overdue/)).toBeInTheDocument();
  });

  it('shows the running clock that is due first', async () => {
    await show({
      plan: { status: 'running', dueAt: minutes(20) },
      resolution: { status: 'running', dueAt: minutes(90) },
    });
    expect(await screen.findByText('Handling plan')).toBeInTheDocument();
  });

  it('shows a clock that rests where none runs', async () => {
    await show({ resolution: { status: 'paused', dueAt: null } });
    expect(await screen.findByText('Resolution')).toBeInTheDocument();
    expect(screen.getByText(/Paused/)).toBeInTheDocument();
  });
});
