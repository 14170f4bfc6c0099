import { mockApis } from '@backstage/frontend-test-utils';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import {
  Backend,
  endDevice,
  ENGINEER,
  newDevice,
  note,
  pass,
} from './__testUtils__/tabs';
import { INSPECTION_RESULTS, LEDGER_CHECKS } from './kinds';
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

  it('sends what was entered on site, as much at once as the API takes', async () => {
    const api = maintenanceApiMock({
      saveInspectionResults: jest.fn(async () => ({
        version: 2,
        results: [],
        proposedFindings: [],
        progress: { devices: 1, devicesDone: 0, required: 0, answered: 0 },
      })),
      saveLedgerChecks: jest.fn(async () => ({
        version: 2,
        state: 'started' as const,
        checks: [],
        removed: [],
        progress: { devices: 1, devicesDone: 0, required: 0, answered: 0 },
      })),
    });
    const queue = await openEntryQueue({
      identityApi: mockApis.identity({ userEntityRef: ENGINEER }),
      maintenanceApi: api,
    });
    for (let number = 0; number <= 500; number += 1) {
      const input = { deviceRef: 'd', itemId: `${number}`, value: true };
      const key = input.itemId;
      const kind = INSPECTION_RESULTS;
      await queue.enter({ kind, recordId: 'i1', key, label: key, input });
    }
    const check = { deviceRef: 'd', state: 'confirmed' };
    await queue.enter({
      kind: LEDGER_CHECKS,
      recordId: 'i2',
      key: 'd',
      label: 'd',
      input: check,
    });
    await Promise.all([queue.flush('i1'), queue.flush('i2')]);
    expect(
      api.saveInspectionResults.mock.calls.map(([{ path, body }]) => [
        path.id,
        body.results.length,
      ]),
    ).toEqual([
      ['i1', 500],
      ['i1', 1],
    ]);
    expect(api.saveLedgerChecks).toHaveBeenCalledWith(
      { path: { id: 'i2' }, body: { checks: [check] } },
      { signal: expect.any(AbortSignal), keepalive: true },
    );
    queue.close();
  });
});
