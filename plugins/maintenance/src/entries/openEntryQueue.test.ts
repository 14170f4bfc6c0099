import { mockApis } from '@backstage/frontend-test-utils';
import { maintenanceApiMock } from '../__testUtils__/maintenanceApiMock';
import {
  Backend,
  endDevice,
  ENGINEER,
  newDevice,
  note,
  pass,
} from './__testUtils__/tabs';
import { openEntryQueue } from './openEntryQueue';

describe('openEntryQueue', () => {
  beforeEach(newDevice);
  afterEach(endDevice);

  it('opens the queue of who is signed in, with the upload of the portal', async () => {
    const uploadFile = jest.fn(async () => ({
      id: 'f-1',
      contentType: 'image/jpeg',
      size: 5,
      sha256: '0',
    }));
    const backend = new Backend().answering();
    const queue = await openEntryQueue({
      identityApi: mockApis.identity({ userEntityRef: ENGINEER }),
      maintenanceApi: maintenanceApiMock({ uploadFile }),
    });
    queue.register(backend.kind());
    const context = { customerRef: 'customer:default/bank' };
    const id = await queue.addFile(new Blob(['photo']), context);
    await queue.enter(note('a', [id]));
    await pass(3000);
    expect(uploadFile).toHaveBeenCalledWith(
      { query: context, body: expect.any(Blob) },
      { signal: expect.any(AbortSignal) },
    );
    expect(backend.inputs).toEqual([[['f-1']]]);
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).toEqual([`maintenance.entries.${ENGINEER}`]);
    queue.close();
  });
});
