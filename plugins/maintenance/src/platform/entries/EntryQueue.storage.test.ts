import {
  Backend,
  endDevice,
  ENGINEER,
  newDevice,
  note,
  openTab,
  pass,
  settle,
  unreachable,
} from './__testUtils__/tabs';
import { openDB } from 'idb';

/** Makes every write fail, as a full disk does. */
function fillDisk() {
  return jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('Full', 'QuotaExceededError');
  });
}

async function storeAsLane(value: unknown) {
  const database = await openDB(`maintenance.entries.${ENGINEER}`);
  await database.put('lanes', value, ['notes', 'r1']);
  const keys = await database.getAllKeys('lanes');
  database.close();
  return keys;
}

describe('EntryQueue, when the storage of the browser fails', () => {
  beforeEach(newDevice);
  afterEach(async () => {
    jest.restoreAllMocks();
    await endDevice();
  });

  it('sends what is entered, and says that it is not kept', async () => {
    const backend = new Backend();
    jest.spyOn(globalThis.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('No storage here', 'SecurityError');
    });
    const { queue } = await openTab();
    queue.register(backend.kind());
    await queue.enter(note('a', 'old'));
    await queue.enter(note('b'));
    await queue.enter(note('a'));
    expect(queue.getSnapshot('notes', 'r1')).toMatchObject({
      count: 2,
      isKept: false,
    });
    await pass(1000);
    await backend.sent[0].refuse(unreachable);
    await pass(2000);
    await backend.sent[1].answer();
    expect(backend.inputs).toEqual([
      ['b', 'a'],
      ['b', 'a'],
    ]);
    expect(queue.getSnapshot('notes', 'r1')).toMatchObject({
      status: 'saved',
      isKept: true,
    });
  });

  it('does not wait for a browser that never opens its database', async () => {
    const backend = new Backend().answering();
    const opening = new IDBOpenDBRequest();
    jest.spyOn(globalThis.indexedDB, 'open').mockReturnValue(opening);
    const opened = openTab();
    await pass(6000);
    const { queue } = await opened;
    queue.register(backend.kind());
    queue.enter(note('a'));
    await settle();
    expect(queue.getSnapshot('notes', 'r1').count).toBe(1);
    await pass(1000);
    expect(backend.inputs).toEqual([['a']]);
  });

  it('writes what could not be written with the next change that can', async () => {
    const { queue } = await openTab();
    await queue.enter(note('a'));
    const disk = fillDisk();
    await queue.enter(note('b'));
    const id = await queue.addFile(new Blob(['photo']), {
      customerRef: 'customer:default/bank',
    });
    expect(queue.getSnapshot('notes', 'r1')).toMatchObject({
      count: 2,
      isKept: false,
    });
    expect(await (await queue.readFile(id))?.text()).toBe('photo');
    disk.mockRestore();
    await queue.enter(note('c'));
    expect(queue.getSnapshot('notes', 'r1').isKept).toBe(true);

    const { unsaved } = (await openTab()).queue.getSnapshot('notes', 'r1');
    expect(unsaved.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  });

  it('says that a photo is not kept', async () => {
    const { queue } = await openTab();
    const disk = fillDisk();
    const id = await queue.addFile(new Blob(['photo']), {
      customerRef: 'customer:default/bank',
    });
    disk.mockRestore();
    await queue.enter(note('a', [id]));
    expect(queue.getSnapshot('notes', 'r1').isKept).toBe(false);
  });

  it('never sends again what it could not remove', async () => {
    const backend = new Backend().answering();
    const { queue } = await openTab();
    await queue.enter(note('a', 'old'));
    const disk = fillDisk();
    const remove = jest
      .spyOn(IDBObjectStore.prototype, 'delete')
      .mockImplementation(() => {
        throw new DOMException('Broken', 'UnknownError');
      });
    await queue.enter(note('a', 'new'));
    queue.register(backend.kind());
    await pass(1000);
    disk.mockRestore();
    remove.mockRestore();
    await queue.enter(note('b'));
    await pass(1000);
    expect(backend.inputs).toEqual([['new'], ['b']]);
  });

  it.each([
    ['of another release', { format: 99, entries: [{ id: '1' }] }],
    ['that are no entries', 'nonsense'],
    ['without a list', { format: 1, entries: 5 }],
  ])('shows the page and keeps entries %s', async (_, stored) => {
    (await openTab()).kill();
    await storeAsLane(stored);
    const { queue } = await openTab();
    expect(queue.getSnapshot('notes', 'r1').count).toBe(0);
    await queue.enter(note('a'));
    expect(queue.getSnapshot('notes', 'r1')).toMatchObject({
      count: 1,
      isKept: true,
    });
    expect(await storeAsLane({ format: 1, entries: [] })).toHaveLength(2);
    const again = await openTab();
    expect(again.queue.getSnapshot('notes', 'r1').count).toBe(0);
  });

  it('reads the entries that can be read', async () => {
    (await openTab()).kill();
    const entry = {
      ...note('a'),
      id: '1',
      enteredAt: '2026-01-01T00:00:00Z',
      attempts: 0,
    };
    await storeAsLane({ format: 1, entries: [null, { id: 2 }, entry] });
    const { queue } = await openTab();
    await settle();
    expect(queue.getSnapshot('notes', 'r1').unsaved).toEqual([entry]);
  });
});
