import { TestApiProvider } from '@backstage/frontend-test-utils';
import { act, renderHook } from '@testing-library/react';
import { Inspection } from '@weibao/backstage-plugin-maintenance-common';
import { ReactNode } from 'react';
import { maintenanceApiRef, queryClientRef } from '../../api';
import { inspection } from '../../__testUtils__/inspections';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { useMaintenanceQuery } from '../queries/useMaintenanceQuery';
import {
  Backend,
  endDevice,
  newDevice,
  note,
  openTab,
  pass,
} from './__testUtils__/tabs';
import { entryQueueApiRef } from './extensions';
import { useFirstReading } from './useFirstReading';

const KINDS = ['notes'];

/** A page that reads a record of which a note is still on its way. */
async function openPage() {
  const backend = new Backend();
  const { queue } = await openTab();
  queue.register(backend.kind());
  await queue.enter(note('a', 'a', 'i1'));
  await pass(1_000);

  const readings: Array<(read: Inspection) => void> = [];
  const api = maintenanceApiMock({
    getInspection: () => new Promise(resolve => readings.push(resolve)),
  });
  const shared = {};
  const view = renderHook(
    () => {
      const query = useMaintenanceQuery('getInspection', {
        path: { id: 'i1' },
      });
      useFirstReading(query, 'i1', KINDS);
      return query.data?.version;
    },
    {
      wrapper: ({ children }: { children: ReactNode }) => (
        <TestApiProvider
          apis={[
            [maintenanceApiRef, api],
            [queryClientRef, shared],
            [
              entryQueueApiRef,
              { open: async () => queue, getOpened: () => queue },
            ],
          ]}
        >
          {children}
        </TestApiProvider>
      ),
    },
  );
  const read = (index: number, version: number) =>
    act(async () => {
      readings[index](inspection({ version }));
      await pass(250);
    });
  return { backend, readings, read, version: () => view.result.current };
}

describe('useFirstReading', () => {
  beforeEach(newDevice);
  afterEach(endDevice);

  it('reads again what was saved while it was first read', async () => {
    const page = await openPage();
    await act(() => page.backend.sent[0].answer(2));
    await page.read(0, 1);
    expect(page.readings).toHaveLength(2);
    await page.read(1, 2);
    expect(page.version()).toBe(2);
  });

  it('leaves to the screen what is saved later', async () => {
    const page = await openPage();
    await page.read(0, 1);
    await act(() => page.backend.sent[0].answer(2));
    await act(() => pass(250));
    expect(page.readings).toHaveLength(1);
  });
});
