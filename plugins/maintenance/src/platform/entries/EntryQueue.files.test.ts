import {
  answerOf,
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
import { IndexedDbEntryStorage } from './IndexedDbEntryStorage';
import { UploadFile } from './LocalFiles';

const photo = new Blob(['photo'], { type: 'image/jpeg' });
const context = { customerRef: 'customer:default/bank' };

const filesOnDevice = () =>
  new IndexedDbEntryStorage({ userRef: ENGINEER }).listFiles();

describe('EntryQueue, with files', () => {
  beforeEach(newDevice);
  afterEach(endDevice);

  it('uploads a file before the entry that refers to it', async () => {
    const backend = new Backend().answering();
    const uploadFile = jest.fn<ReturnType<UploadFile>, Parameters<UploadFile>>(
      async () => 'f-1',
    );
    const { queue } = await openTab({ uploadFile });
    queue.register(backend.kind());
    const id = await queue.addFile(photo, context);
    expect(await (await queue.readFile(id))?.text()).toBe('photo');
    await queue.enter(note('a', { value: [id, 'f-0'], text: `not ${id}` }));
    await pass(1000);

    expect(uploadFile).toHaveBeenCalledTimes(1);
    const [blob, uploadContext, options] = uploadFile.mock.calls[0];
    expect(await blob.text()).toBe('photo');
    expect(blob.type).toBe('image/jpeg');
    expect(uploadContext).toEqual(context);
    expect(options.id).toBe(id);
    expect(backend.inputs).toEqual([
      [{ value: ['f-1', 'f-0'], text: `not ${id}` }],
    ]);
    await settle();
    expect(await queue.readFile(id)).toBeUndefined();
  });

  it('uploads it once, over retries, reloads and several entries', async () => {
    const failures = [unreachable, unreachable];
    const backend = new Backend().answering(() => failures.shift());
    const uploadFile = jest.fn(async () => 'f-1');
    const before = await openTab({ uploadFile });
    before.queue.register(backend.kind());
    const id = await before.queue.addFile(photo, context);
    await before.queue.enter(note('a', [id]));
    await before.queue.enter(note('b', [id], 'r2'));
    await pass(1000);
    expect(backend.sent).toHaveLength(2);
    before.kill();

    const { queue } = await openTab({ uploadFile });
    expect(await (await queue.readFile(id))?.text()).toBe('photo');
    queue.register(backend.kind());
    await pass(1000);
    expect(backend.inputs.slice(2)).toEqual([[['f-1']], [['f-1']]]);
    expect(uploadFile).toHaveBeenCalledTimes(1);
  });

  it('uploads once what two records refer to at the same time', async () => {
    const backend = new Backend().answering();
    let arrive = () => {};
    const uploadFile = jest.fn(
      () =>
        new Promise<string>(resolve => {
          arrive = () => resolve('f-1');
        }),
    );
    const { queue } = await openTab({ uploadFile });
    queue.register(backend.kind());
    const id = await queue.addFile(photo, context);
    await queue.enter(note('a', [id]));
    await queue.enter(note('b', [id], 'r2'));
    await pass(1000);
    arrive();
    await settle();
    expect(uploadFile).toHaveBeenCalledTimes(1);
    expect(backend.inputs).toEqual([[['f-1']], [['f-1']]]);
  });

  it('never sends the id of a local file, not even when the page is left', async () => {
    const backend = new Backend().answering();
    const { queue } = await openTab({ uploadFile: async () => 'f-1' });
    queue.register(backend.kind());
    await queue.enter(note('a', [await queue.addFile(photo, context)]));
    await settle();
    window.dispatchEvent(new Event('pagehide'));
    expect(backend.sent).toEqual([]);
    await settle();
    expect(backend.inputs).toEqual([[['f-1']]]);
  });

  it('keeps a file over a reload until it is uploaded', async () => {
    const backend = new Backend().answering();
    const before = await openTab();
    const id = await before.queue.addFile(photo, context);
    await before.queue.enter(note('a', [id]));
    before.kill();

    const uploadFile = jest
      .fn<ReturnType<UploadFile>, []>()
      .mockRejectedValueOnce(unreachable)
      .mockResolvedValue('f-1');
    const { queue } = await openTab({ uploadFile });
    queue.register(backend.kind());
    await settle();
    expect(queue.getSnapshot('notes', 'r1').status).toBe('offline');
    expect(backend.sent).toEqual([]);
    await pass(2000);
    expect(backend.inputs).toEqual([[['f-1']]]);
  });

  it('removes a file to which no entry refers any more', async () => {
    const { queue } = await openTab();
    const [one, other] = [
      await queue.addFile(photo, context),
      await queue.addFile(photo, context),
    ];
    await queue.enter(note('a', [one, other]));
    await queue.enter(note('a', [other]));
    await settle();
    expect((await filesOnDevice()).map(({ id }) => id)).toEqual([other]);
    const left = queue.getSnapshot('notes', 'r1').waiting.get('a')!;
    await queue.discard(left);
    expect(await filesOnDevice()).toEqual([]);
  });

  it('removes after a day what no entry was made of', async () => {
    const { queue } = await openTab();
    const id = await queue.addFile(photo, context);
    await openTab();
    expect(await filesOnDevice()).toHaveLength(1);
    await queue.enter(note('a', [id]));
    await queue.addFile(photo, context);
    jest.setSystemTime(Date.now() + 25 * 3_600_000);
    await openTab();
    expect((await filesOnDevice()).map(file => file.id)).toEqual([id]);
  });

  it('takes an entry that was made of an older view, after the upload', async () => {
    const backend = new Backend().answering();
    const fileIds = ['f-1', 'f-2', 'f-3'];
    const uploadFile = async () => fileIds.shift() ?? '';
    const { queue } = await openTab({ uploadFile });
    queue.register(backend.kind());
    const one = await queue.addFile(photo, context);
    await queue.enter(note('a', [one]));
    await pass(1000);
    const other = await queue.addFile(photo, context);
    await queue.enter(note('a', [one, other]));
    await pass(1000);
    expect(backend.inputs).toEqual([[['f-1']], [['f-1', 'f-2']]]);
  });

  it('refuses alone an entry whose file is refused or gone', async () => {
    const tooLarge = await answerOf(413, 'Too large');
    const backend = new Backend().answering();
    const uploadFile = async () => {
      throw tooLarge;
    };
    const { queue } = await openTab({ uploadFile });
    queue.register(backend.kind('notes', 10));
    const id = await queue.addFile(photo, context);
    await queue.enter(note('a', [id]));
    await queue.enter(note('b'));
    const gone = 'local-file:00000000-0000-4000-8000-000000000000';
    await queue.enter(note('c', [gone]));
    await pass(1000);
    expect(backend.inputs).toEqual([['b']]);
    const { refused } = queue.getSnapshot('notes', 'r1');
    expect([...refused.values()].map(({ refusal }) => refusal)).toMatchObject([
      { message: 'Too large', status: 413 },
      { name: 'LocalFileGoneError' },
    ]);
    expect(await queue.readFile(id)).toBeDefined();
  });
});
