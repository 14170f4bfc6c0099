import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { once } from 'node:events';
import { request as send } from 'node:http';
import { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  arbitraryRequest,
  GeneratedRequest,
  operations,
} from './__testUtils__/requests/arbitraryRequest';
import { Schema } from './__testUtils__/requests/arbitraryValue';
import {
  ACME,
  contract,
  createFieldworkApi,
} from './inspections/firstInspections/__testUtils__/createFieldworkApi';

const REQUESTS = Number(process.env.HOSTILE_REQUESTS ?? 600);
const SEED = Number(process.env.HOSTILE_SEED ?? 20261130);

jest.setTimeout(60_000 + 200 * REQUESTS);

const DEVICES = ['device:default/acme-sn1', 'device:default/acme-sn2'];

/** What only a driver, a stack or another package's code says. */
const INTERNALS =
  /SQLITE_|better-sqlite|pg_|node_modules|\bselect .* from\b|insert into "|violates|invalid input syntax|out of range for type|"stack":|"cause":|Cannot read|is not a function/;

const FOR_SERVICES = /^\/(devices\/feed|search-documents)/;

type Api = Awaited<ReturnType<typeof createFieldworkApi>>;

/** Records of each kind, and what refers to them. */
async function knownValues(api: Api) {
  const make = async (path: string, body: object) =>
    (await api.http.post(path).send(body).expect(201)).body.id as string;
  const [deviceRef] = DEVICES;
  const report = { level: 'II', title: 'Disk', reporter: { name: 'Ms Li' } };
  const incidents = await Promise.all(
    [1, 2, 3].map(() => make('/incidents', { deviceRef, ...report })),
  );
  const finding = { deviceRef, title: 'Loud fan', severity: 'medium' };
  const ofContract = { contractId: contract.id };
  const plan = { rule: 'FREQ=MONTHLY', startsOn: '2026-12-01', title: 'Plan' };
  const inspections = [
    await make('/inspections', {
      ...ofContract,
      kind: 'regular',
      dueOn: '2026-12-01',
    }),
    await make('/inspections', {
      ...ofContract,
      kind: 'first',
      dueOn: '2026-12-02',
    }),
  ];
  const obligation = { kind: 'training', title: 'T', dueOn: '2026-12-01' };
  const ledgers = await api.http.get('/ledgers');
  return {
    customerRef: [ACME],
    deviceRef: DEVICES,
    contractId: [contract.id],
    namespace: ['default'],
    'customers.name': ['acme'],
    'devices.name': ['acme-sn1'],
    'contracts.id': [contract.id],
    'incidents.id': incidents,
    incidentId: incidents,
    'findings.id': [await make('/findings', finding)],
    'inspection-plans.id': [
      await make('/inspection-plans', { ...ofContract, ...plan }),
    ],
    'inspections.id': inspections,
    'obligations.id': [
      await make('/obligations', { ...ofContract, ...obligation }),
    ],
    'ledgers.id': [ledgers.body.items[0].id as string],
    fileId: [await api.storeImage()],
    responsibleRef: ['user:default/chen.wei'],
    assigneeRef: ['user:default/chen.wei'],
    authorRef: ['user:default/mock'],
    siteRef: ['site:default/acme-room'],
    version: [1, 2, 3, 4],
    itemId: ['led', 'temperature'],
    fileName: ['devices.csv'],
  };
}

/** Where a schema takes integers of any size, which no column does. */
function unbounded(schema: Schema, place: string): string[] {
  const { type, maximum, items, properties = {} } = schema;
  return [
    ...(type === 'integer' && maximum === undefined ? [place] : []),
    ...(items ? unbounded(items, place) : []),
    ...Object.entries(properties).flatMap(([name, property]) =>
      unbounded(property, `${place}.${name}`),
    ),
  ];
}

describe('requests of every kind', () => {
  it('have integers that a column can hold', () => {
    const places = operations().flatMap(
      ({ method, path, parameters, content }) => [
        ...parameters.flatMap(({ name, schema }) =>
          unbounded(schema, `${method} ${path} ${name}`),
        ),
        ...Object.values(content).flatMap(({ schema }) =>
          unbounded(schema, `${method} ${path}`),
        ),
      ],
    );
    expect(places).toEqual([]);
  });

  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  it.each(databases.eachSupportedId())(
    `are answered without a failure of ours and without a word of what lies below, on %p, seed ${SEED}`,
    async id => {
      const api = await createFieldworkApi({ db: await databases.init(id) });
      const known = await knownValues(api);
      const server = api.app.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      const failures: unknown[] = [];
      let done = 0;
      for (const asked of fc.sample(arbitraryRequest(known), {
        seed: SEED,
        numRuns: REQUESTS,
      })) {
        const { status, body } = await answerTo(port, asked);
        if (status < 300) done += 1;
        if (status >= 500 || (status >= 400 && INTERNALS.test(body))) {
          const [, reason] = api.logger.error.mock.lastCall ?? [];
          failures.push({ ...asked, status, body, reason });
        }
      }
      server.close();
      expect(failures).toEqual([]);
      // Otherwise the generator would only try how requests are refused.
      expect(done).toBeGreaterThan(REQUESTS / 5);
    },
  );
});

async function answerTo(port: number, asked: GeneratedRequest) {
  const { method, url, type, body } = asked;
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const request = send({
      host: '127.0.0.1',
      port,
      method: method.toUpperCase(),
      path: url,
      headers: {
        authorization: FOR_SERVICES.test(url)
          ? mockCredentials.service.header()
          : mockCredentials.user.header(),
        ...(type && { 'content-type': type }),
        ...(body && { 'content-length': Buffer.byteLength(body) }),
      },
    });
    request.on('error', reject);
    request.on('response', async response => {
      resolve({
        status: response.statusCode ?? 0,
        body: await text(response),
      });
    });
    request.end(body);
  });
}
