import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  BatchAnswer,
  contractReadPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  ACME,
  contract,
  createFieldworkApi,
} from '../../inspections/firstInspections/__testUtils__/createFieldworkApi';
import {
  allow,
  onlyOf,
} from '../authorization/__testUtils__/createTestAuthorization';

jest.setTimeout(60_000);

const CONTRACTS = `/contracts?customerRef=${encodeURIComponent(ACME)}`;
const ABSENT = '/incidents/INC-999999';

describe('POST /batch', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    let api: Awaited<ReturnType<typeof createFieldworkApi>>;
    let decide = allow;

    beforeAll(async () => {
      api = await createFieldworkApi({
        db: await databases.init(databaseId),
        policy: permission => decide(permission),
      });
    });

    beforeEach(() => {
      decide = allow;
    });

    async function ask(...addresses: string[]) {
      const { status, text } = await api.http
        .post('/batch')
        .send({ addresses })
        .buffer();
      expect(status).toBe(200);
      const answers: BatchAnswer[] = text
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line));
      return answers.sort((one, other) => one.index - other.index);
    }

    it('answers each question as if it had been asked by itself', async () => {
      const alone = await Promise.all([
        api.http.get(CONTRACTS),
        api.http.get(`/contracts/${contract.id}`),
      ]);
      expect(alone.map(({ status }) => status)).toEqual([200, 200]);
      await expect(
        ask(CONTRACTS, `/contracts/${contract.id}`),
      ).resolves.toEqual(
        alone.map(({ status, body }, index) => ({ index, status, body })),
      );
    });

    it('fills in what a question leaves out', async () => {
      const [{ body }] = await ask('/devices?limit=2');
      expect(body).toMatchObject({
        items: [expect.anything(), expect.anything()],
        nextCursor: expect.any(String),
      });
    });

    it('says of each what is wrong with it, beside the answers of others', async () => {
      const [wrong, absent, unknown, contracts] = await ask(
        '/incidents?state=asleep',
        ABSENT,
        '/weather',
        CONTRACTS,
      );
      expect(wrong).toMatchObject({
        status: 400,
        body: {
          error: {
            name: 'InputError',
            message: expect.stringContaining('state'),
          },
        },
      });
      expect(absent).toMatchObject({
        status: 404,
        body: { error: { message: expect.stringContaining('INC-999999') } },
      });
      expect(unknown.status).toBe(404);
      expect(contracts.status).toBe(200);
    });

    it('shows nobody more than they may see', async () => {
      decide = permission =>
        permission.name === contractReadPermission.name
          ? onlyOf('customer:default/other')(permission)
          : allow(permission);
      const [contracts, one] = await ask(
        CONTRACTS,
        `/contracts/${contract.id}`,
      );
      expect(contracts.body).toEqual({ items: [] });
      expect(one.status).toBe(404);

      decide = () => ({ result: AuthorizeResult.DENY });
      const [denied] = await ask(CONTRACTS);
      expect(denied.status).toBe(403);
    });

    it('refuses files, and what is no address of the API', async () => {
      const fileId = await api.storeImage();
      const [file] = await ask(`/files/${fileId}`);
      expect(file).toMatchObject({
        status: 400,
        body: {
          error: { message: expect.stringContaining('asked for alone') },
        },
      });
      for (const addresses of [
        [],
        ['incidents'],
        ['//elsewhere.test/incidents'],
        new Array(21).fill(CONTRACTS),
      ]) {
        const { status } = await api.http.post('/batch').send({ addresses });
        expect([addresses[0], status]).toEqual([addresses[0], 400]);
      }
    });
  });
});
