import { useApi } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect, useState } from 'react';
import { maintenanceApiRef } from '../../api';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { maintenancePlugin } from '../../plugin';
import { readNodeBlobs } from './__testUtils__/readNodeBlobs';
import {
  answerOf,
  Backend,
  endDevice,
  ENGINEER,
  newDevice,
  openTab,
  unreachable,
} from './__testUtils__/tabs';
import { EntriesMark } from './EntriesMark';
import { EntryQueue } from './EntryQueue';
import { entryQueueApiRef } from './extensions';
import { useEntries } from './useEntries';
import { useLocalImage } from './useLocalImage';

const KINDS = ['notes', 'checks'];
const opened = new Set<EntryQueue>();

/** A screen on which notes are taken. */
function Notes(props: { backend: Backend }) {
  const { backend } = props;
  const api = useApi(entryQueueApiRef);
  const [saved, setSaved] = useState<string[]>([]);
  const notes = useEntries<string, { version: number }>(
    'notes',
    'r1',
    (_, entries) =>
      setSaved(before => [...before, ...entries.map(({ input }) => input)]),
  );
  useEffect(() => {
    api.open().then(queue => {
      opened.add(queue);
      for (const kind of KINDS) queue.register(backend.kind(kind));
    });
  }, [api, backend]);
  const take = (key: string) =>
    notes.enter({ key, label: `Rack ${key}`, input: key });
  return (
    <>
      <EntriesMark entries={notes} />
      <button onClick={() => take('A')}>Take A</button>
      <button onClick={() => take('B')}>Take B</button>
      <button onClick={() => notes.flush()}>Send</button>
      <p>Waiting: {notes.state.unsaved.map(({ key }) => key).join(' ')}</p>
      <p>Saved: {saved.join(' ')}</p>
    </>
  );
}

function renderNotes(backend: Backend, queue?: EntryQueue) {
  return renderInTestApp(<Notes backend={backend} />, {
    features: [maintenancePlugin],
    apis: [
      [maintenanceApiRef, maintenanceApiMock()],
      mockApis.identity({ userEntityRef: ENGINEER }),
      ...(queue
        ? [
            [
              entryQueueApiRef,
              { open: async () => queue, getOpened: () => queue },
            ] as const,
          ]
        : []),
    ],
  });
}

const focused = () => document.activeElement as HTMLElement;

async function press(name: string) {
  await userEvent.click(await screen.findByRole('button', { name }));
}

const mark = () => screen.findByRole('status');

describe('EntriesMark', () => {
  beforeEach(() => {
    newDevice();
    jest.useRealTimers();
  });
  afterEach(async () => {
    for (const queue of opened) queue.close();
    jest.restoreAllMocks();
    await endDevice();
  });

  it('says that what was entered waits, and then that it is saved', async () => {
    const backend = new Backend();
    renderNotes(backend);
    await waitFor(async () => expect(await mark()).toHaveTextContent('Saved'));
    await press('Take A');
    await waitFor(async () =>
      expect(await mark()).toHaveTextContent('1 waiting'),
    );
    expect(screen.getByText('Waiting: A')).toBeVisible();
    await press('Send');
    await waitFor(() => expect(backend.inputs).toEqual([['A']]));
    await act(() => backend.sent[0].answer());
    await waitFor(async () => expect(await mark()).toHaveTextContent('Saved'));
    expect(screen.getByText('Saved: A')).toBeVisible();
  });

  it('says what is kept on the device while there is no connection', async () => {
    const backend = new Backend().answering(() => unreachable);
    renderNotes(backend, (await openTab()).queue);
    await press('Take A');
    await press('Take B');
    await press('Send');
    await waitFor(async () =>
      expect(await mark()).toHaveTextContent(
        'No connection, 2 kept on this device',
      ),
    );
  });

  it('does not promise what a browser without storage cannot keep', async () => {
    jest.spyOn(globalThis.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('No storage here', 'SecurityError');
    });
    const backend = new Backend().answering(() => unreachable);
    renderNotes(backend, (await openTab()).queue);
    await press('Take A');
    await press('Send');
    await waitFor(async () =>
      expect(await mark()).toHaveTextContent(
        'No connection and no storage: keep this page open, 1 not saved',
      ),
    );
  });

  it('asks to sign in again', async () => {
    const expired = await answerOf(401, 'Expired');
    renderNotes(
      new Backend().answering(() => expired),
      (await openTab()).queue,
    );
    await press('Take A');
    await press('Send');
    await waitFor(async () =>
      expect(await mark()).toHaveTextContent(
        'Sign in again, 1 kept on this device',
      ),
    );
  });

  it('lists what was not accepted and why, to be tried again or discarded', async () => {
    const failures = [
      await answerOf(400, 'Not in stock'),
      await answerOf(400, 'No such rack'),
      await answerOf(400, 'Not in stock'),
    ];
    const backend = new Backend().answering(() => failures.shift());
    renderNotes(backend, (await openTab()).queue);
    await press('Take A');
    await press('Take B');
    await press('Send');
    await waitFor(async () =>
      expect(await mark()).toHaveTextContent('2 not accepted'),
    );

    await press('See why');
    const dialog = await screen.findByRole('dialog');
    const [first, second] = within(dialog).getAllByRole('listitem');
    expect(first).toHaveTextContent('Rack ANo such rack');
    expect(second).toHaveTextContent('Rack BNot in stock');
    await press('Try again: Rack A');
    await waitFor(() =>
      expect(within(dialog).getAllByRole('listitem')).toHaveLength(1),
    );
    await waitFor(() => expect(backend.inputs.slice(-1)).toEqual([['A']]));
    await press('Discard: Rack B');
    expect(
      await within(dialog).findByText('Nothing is left here.'),
    ).toBeVisible();
    await waitFor(() => expect(dialog).toContainElement(focused()));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(await mark()).toHaveTextContent('Saved');
  });

  it('shows a photo that the backend does not have yet', async () => {
    const { queue } = await openTab();
    const id = await queue.addFile(
      new Blob(['photo'], { type: 'image/jpeg' }),
      { customerRef: 'customer:default/bank' },
    );
    readNodeBlobs();
    const LocalPhoto = () => <img src={useLocalImage(id)?.image} alt="fan" />;
    renderInTestApp(<LocalPhoto />, {
      apis: [
        [entryQueueApiRef, { open: async () => queue, getOpened: () => queue }],
      ],
    });
    await waitFor(() =>
      expect(screen.getByAltText('fan')).toHaveAttribute(
        'src',
        `data:image/jpeg;base64,${btoa('photo')}`,
      ),
    );
  });
});
