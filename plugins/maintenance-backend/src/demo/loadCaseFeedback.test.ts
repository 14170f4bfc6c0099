import { TestDatabases } from '@backstage/backend-test-utils';
import { aCaseFile } from '../knowledge/cases/__testUtils__/cases';
import {
  createCasesApi,
  DB01,
} from '../knowledge/cases/__testUtils__/createCasesApi';
import { loadCaseFeedback } from './loadCaseFeedback';

jest.setTimeout(60_000);

describe('loadCaseFeedback', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  async function setUp() {
    const db = await databases.init('SQLITE_3');
    const api = await createCasesApi(db);
    const closed = [
      { type: 'acknowledge' },
      { type: 'resolve', solution: 'Replaced', faultCode: 'DISK-FAILED' },
      { type: 'close', cause: 'Worn', prevention: 'Watch' },
    ] as never[];
    for (let i = 0; i < 5; i++) {
      await api.report(DB01, { title: `硬盘 ${i} 故障` }, ...closed);
    }
    await api.report(DB01, { title: 'Disk is amber' });
    return {
      ...api,
      load: () => loadCaseFeedback({ createServices: () => api }),
      said: () =>
        db('case_feedback')
          .orderBy('target')
          .select('target', 'worked', 'note'),
    };
  }

  it('says of some closed incidents whether their case helped, and the same when said again', async () => {
    const { knowledgeBase, load, said } = await setUp();
    knowledgeBase.put(
      aCaseFile('disk', {
        models: ['ProLiant DL380 Gen10'],
        manufacturers: ['HPE'],
        faultCodes: ['DISK-FAILED'],
      }),
      aCaseFile('other', { models: ['ProLiant DL380*'] }),
    );
    await load();
    const first = await said();
    expect(first.map(({ target }) => target)).toEqual([
      'INC-000003',
      'INC-000004',
      'INC-000005',
    ]);
    await load();
    expect(await said()).toEqual(first);
  });

  it('says nothing where there are no cases', async () => {
    const { load, said } = await setUp();
    await load();
    expect(await said()).toEqual([]);
  });
});
