import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { backendAnswering } from './__testUtils__/backendAnswering';
import { MaintenanceClient } from './MaintenanceClient';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

interface OpenApiDocument {
  paths: {
    [path: string]: {
      [Method in (typeof METHODS)[number]]?: { operationId: string };
    };
  };
}

/** Calendar programs read it, at the address of a subscription. */
const FOR_OTHER_PROGRAMS = 'readObligationsCalendar';

/** What openapi.yaml says that the backend answers. */
function operationsOfBackend() {
  const file = resolve(
    __dirname,
    '../../../maintenance-backend/src/schema/openapi.yaml',
  );
  const { paths }: OpenApiDocument = parse(readFileSync(file, 'utf8'));
  return Object.entries(paths).flatMap(([path, operations]) =>
    METHODS.flatMap(method => {
      const name = operations[method]?.operationId;
      return name && name !== FOR_OTHER_PROGRAMS
        ? [{ name, method: method.toUpperCase(), path }]
        : [];
    }),
  );
}

type Operation = (...args: unknown[]) => Promise<unknown>;

/** The operations of all rooms by their names. */
function operationsOf(client: MaintenanceClient): Array<[string, Operation]> {
  return Object.values(client).flatMap(room =>
    Object.getOwnPropertyNames(Object.getPrototypeOf(room))
      .filter(name => name !== 'constructor')
      .map((name): [string, Operation] => [name, room[name].bind(room)]),
  );
}

/** An address, and the arguments of the operation that make it. */
function fillIn(path: string): { address: string; args: string[] } {
  const args: string[] = [];
  const address = path
    .replace('{namespace}/{name}', () => {
      args.push('device:cn/db-01');
      return 'cn/db-01';
    })
    .replace(/\{\w+\}/g, () => {
      args.push('a/b');
      return 'a%2Fb';
    });
  return { address, args };
}

function clientAnswering(status: number, body?: unknown) {
  const { options, sent } = backendAnswering(status, body);
  return { client: new MaintenanceClient(options), sent };
}

describe('MaintenanceClient', () => {
  it('has every operation of the backend, each in one room', () => {
    const { client } = clientAnswering(200);
    expect(
      operationsOf(client)
        .map(([name]) => name)
        .sort(),
    ).toEqual(
      operationsOfBackend()
        .map(({ name }) => name)
        .sort(),
    );
  });

  it.each(operationsOfBackend())(
    'sends $name to $method $path',
    async ({ name, method, path }) => {
      const { client, sent } = clientAnswering(200, {});
      const { address, args } = fillIn(path);
      await new Map(operationsOf(client)).get(name)?.(...args, {});
      expect(sent).toHaveLength(1);
      expect(sent[0].method).toBe(method);
      expect(new URL(sent[0].url).pathname).toBe(`/api/maintenance${address}`);
    },
  );

  it('hands on queries, JSON and files, with the token', async () => {
    const { client, sent } = clientAnswering(200, { items: [] });
    const file = new Blob(['序列号'], { type: 'text/csv' });
    const options = { token: 'secret' };
    await client.incidents.listIncidents({ state: ['on-site'] }, options);
    await client.cases.reviewCaseDraft(
      'd1',
      { version: 2, decision: 'approve' },
      options,
    );
    await client.ledgers.previewLedger(
      file,
      { customerRef: 'customer:default/acme', fileName: 'a.csv' },
      options,
    );
    await client.contracts.removeContractCoverage('c1', ['r1', 'r2'], options);
    expect(
      sent.map(({ url, body, headers }) => [
        new URL(url).search,
        body,
        headers.authorization,
      ]),
    ).toEqual([
      ['?state=on-site', undefined, 'Bearer secret'],
      [
        '',
        JSON.stringify({ version: 2, decision: 'approve' }),
        'Bearer secret',
      ],
      [
        '?customerRef=customer%3Adefault%2Facme&fileName=a.csv',
        file,
        'Bearer secret',
      ],
      ['?coverageId=r1%2Cr2', undefined, 'Bearer secret'],
    ]);
  });
});
