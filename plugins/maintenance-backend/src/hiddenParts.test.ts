import { TestDatabases } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  contractReadPermission,
  deviceReadPermission,
  findingReadPermission,
  incidentReadPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  createIncidentConditionalDecision,
  incidentConditions,
} from '@weibao/backstage-plugin-maintenance-node';
import {
  contract,
  createFieldworkApi,
} from './inspections/firstInspections/__testUtils__/createFieldworkApi';
import {
  allow,
  onlyAcme,
  Policy,
} from './platform/authorization/__testUtils__/createTestAuthorization';

jest.setTimeout(60_000);

const DEVICE = 'device:default/acme-sn1';
const LI_NA = 'user:default/li.na';

const onlyMine = createIncidentConditionalDecision(
  incidentReadPermission,
  incidentConditions.isAssignee({ users: [LI_NA] }),
);

function without(denied: ResourcePermission): Policy {
  return permission =>
    permission.name === denied.name
      ? { result: AuthorizeResult.DENY }
      : onlyAcme(permission);
}

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'what an answer tells of other records on %p',
  databaseId => {
    const policy: { decide: Policy } = { decide: allow };
    let api: Awaited<ReturnType<typeof createFieldworkApi>>;
    let own: string;
    let other: string;
    let findingId: string;
    let inspectionId: string;

    beforeAll(async () => {
      policy.decide = allow;
      api = await createFieldworkApi({
        db: await databases.init(databaseId),
        policy: (permission, user) => policy.decide(permission, user),
      });
      own = await report();
      await record(own, { type: 'assign', version: 1, assigneeRef: LI_NA });
      inspectionId = await make('/inspections', {
        kind: 'regular',
        contractId: contract.id,
        dueOn: '2026-11-23',
      });
      findingId = await make('/findings', {
        deviceRef: DEVICE,
        title: 'Loud fan',
        severity: 'medium',
      });
      other = await make(`/findings/${findingId}/incident`, { version: 1 });
      await make('/obligations', {
        contractId: contract.id,
        kind: 'training',
        title: 'Training',
        dueOn: '2026-12-01',
      });
      await make('/inspection-plans', {
        contractId: contract.id,
        title: 'Quarterly',
        rule: 'FREQ=MONTHLY;INTERVAL=3',
        startsOn: '2026-12-01',
      });
    });

    beforeEach(() => {
      policy.decide = onlyAcme;
    });

    async function make(path: string, body: object): Promise<string> {
      const response = await api.http.post(path).send(body);
      expect([path, response.status]).toEqual([path, 201]);
      return response.body.id;
    }

    function report(): Promise<string> {
      return make('/incidents', {
        deviceRef: DEVICE,
        level: 'II',
        title: 'Disk failed',
        reporter: { name: 'Ms Li' },
      });
    }

    function record(id: string, event: object): Promise<string> {
      return make(`/incidents/${id}/events`, event);
    }

    async function read(path: string) {
      const response = await api.http.get(path);
      expect([path, response.status]).toEqual([path, 200]);
      return response.body;
    }

    const first = async (path: string) => (await read(path)).items[0];

    const historyOfFinding = async () =>
      (await read('/devices/default/acme-sn1/history?kind=finding')).items.map(
        (entry: { incidentId?: string }) => entry.incidentId,
      );

    describe('of incidents', () => {
      it('is all for those who may read them', async () => {
        const device = await read('/devices/default/acme-sn1');
        expect(device.openIncidents).toHaveLength(2);
        expect(await first('/devices')).toMatchObject({ openIncidents: 2 });
        expect(await first('/findings')).toMatchObject({ incidentId: other });
        expect(await historyOfFinding()).toEqual([other]);
      });

      it('is nothing for those who may not, and not that there are none', async () => {
        policy.decide = without(incidentReadPermission);
        expect(await read('/devices/default/acme-sn1')).toEqual({
          device: expect.objectContaining({ deviceRef: DEVICE }),
          coverage: expect.objectContaining({ covered: true }),
        });
        expect(await first('/devices')).not.toHaveProperty('openIncidents');
        expect(await first('/findings')).not.toHaveProperty('incidentId');
        expect(await read(`/findings/${findingId}`)).not.toHaveProperty(
          'incidentId',
        );
        expect(await historyOfFinding()).toEqual([undefined]);
      });

      it('is of those that the conditions let through', async () => {
        policy.decide = permission =>
          permission.name === incidentReadPermission.name
            ? onlyMine
            : onlyAcme(permission);
        expect(await read('/devices/default/acme-sn1')).toMatchObject({
          openIncidents: [{ id: own }],
        });
        expect(await first('/devices')).toMatchObject({ openIncidents: 1 });
        expect(await first('/findings')).not.toHaveProperty('incidentId');
        expect(await historyOfFinding()).toEqual([undefined]);
      });
    });

    describe('of contracts', () => {
      const deniesContracts = () => {
        policy.decide = without(contractReadPermission);
      };

      it('is until when a device is covered, and no more', async () => {
        expect(await first('/devices')).toMatchObject({
          contractNumber: contract.number,
        });
        deniesContracts();
        const cover = {
          deviceRef: DEVICE,
          at: expect.any(String),
          covered: true,
          coveredUntil: contract.endsOn,
        };
        const { coverage } = await read('/devices/default/acme-sn1');
        expect(coverage).toEqual(cover);
        expect(await read(`/coverage?deviceRef=${DEVICE}`)).toEqual(cover);
        const device = await first('/devices');
        expect(device).toMatchObject({
          covered: true,
          coveredUntil: contract.endsOn,
        });
        expect(device).not.toHaveProperty('contractNumber');
      });

      it('is none of the gaps of a customer', async () => {
        // A month before the contract ends.
        const path =
          '/customers/default/acme/coverage-gaps?at=2027-12-15T00:00:00Z';
        expect(await first(path)).toMatchObject({
          kind: 'ends-soon',
          contracts: [{ number: contract.number }],
        });
        deniesContracts();
        expect(await first(path)).not.toHaveProperty('contracts');
      });

      it.each([
        ['obligations', () => first('/obligations?kind=training')],
        ['planned inspections', () => first('/obligations?kind=inspection')],
        ['lists of inspections', () => first('/inspections')],
        ['inspections', () => read(`/inspections/${inspectionId}`)],
        ['plans', () => first('/inspection-plans')],
      ])('is no number on %s', async (_, readOne) => {
        expect(await readOne()).toMatchObject({
          contractNumber: contract.number,
        });
        deniesContracts();
        expect(await readOne()).not.toHaveProperty('contractNumber');
      });

      it('is no number in calendar programs', async () => {
        const calendar = async () => {
          const { body } = await api.http
            .post('/obligations/subscriptions')
            .send({ title: 'Work' });
          const { search } = new URL(body.url);
          return (await api.http.get(`/obligations.ics${search}`)).text;
        };
        expect(await calendar()).toContain(contract.number);
        deniesContracts();
        expect(await calendar()).toContain('Training');
        expect(await calendar()).not.toContain(contract.number);
      });

      it('is no number in the answer to a change', async () => {
        deniesContracts();
        const { id, version } = await first('/obligations?kind=training');
        const { status, body } = await api.http
          .patch(`/obligations/${id}`)
          .send({ version, note: 'In the morning' });
        expect(status).toBe(200);
        expect(body).not.toHaveProperty('contractNumber');
      });
    });

    it('is no count of findings for those who may not read them', async () => {
      const shown = await read(`/inspections/${inspectionId}`);
      expect(shown.devices[0]).toMatchObject({ openFindings: 1 });
      expect(await first('/inspections')).toMatchObject({ findings: 0 });
      policy.decide = without(findingReadPermission);
      const hidden = await read(`/inspections/${inspectionId}`);
      expect(hidden.devices[0]).toHaveProperty('device');
      expect(hidden.devices[0]).not.toHaveProperty('openFindings');
      expect(await first('/inspections')).not.toHaveProperty('findings');
    });

    it('is no device for those who see the customer only', async () => {
      policy.decide = without(deviceReadPermission);
      const gaps = await api.http.get('/customers/default/acme/coverage-gaps');
      expect(gaps.status).toBe(403);
    });

    it('does not tell a hidden device from none by how its ref is spelled', async () => {
      policy.decide = without(deviceReadPermission);
      const reported = async (name: string) => {
        const { body } = await api.http.post('/incidents').send({
          deviceRef: `Device:Default/${name}`,
          level: 'II',
          title: 'Disk failed',
          reporter: { name: 'Ms Li' },
        });
        return body.error.message;
      };
      expect(await reported('ACME-SN1')).toBe(`There is no device ${DEVICE}`);
      expect(await reported('ACME-SN9')).toBe(
        'There is no device device:default/acme-sn9',
      );
    });
  },
);
