import {
  createMockDirectory,
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import {
  createMaintenanceClient,
  parseCase,
  readPortalPaths,
} from '@weibao/backstage-plugin-maintenance-common';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { createCaseDraftAction } from './createCaseDraftAction';
import { createCaseWriteAction } from './createCaseWriteAction';
import { createIncidentReportAction } from './createIncidentReportAction';

const API = 'http://maintenance.test/api/maintenance';
const AUTHOR = 'user:default/wu.jing';

const portalPaths = readPortalPaths(
  mockServices.rootConfig({ data: { maintenance: { path: '/service' } } }),
);

const battery = {
  title: 'UPS 电池鼓包',
  language: 'zh' as const,
  severity: 'III' as const,
  deviceTypes: ['ups'],
  symptoms: ['前面板合不上', '有异味'],
  rootCause: '机房温度长期高于 30 °C',
  solution: '整组更换电池',
  prevention: '巡检时测量机房温度',
};

describe('template actions', () => {
  const server = setupServer();
  registerMswTestHooks(server);
  const disk = createMockDirectory();
  const auth = mockServices.auth();
  let bodies: unknown[] = [];
  let callers: Array<string | null> = [];

  const maintenance = {
    async withCredentials(
      credentials: Parameters<
        typeof auth.getPluginRequestToken
      >[0]['onBehalfOf'],
    ) {
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: credentials,
        targetPluginId: 'maintenance',
      });
      const api = createMaintenanceClient({
        discovery: { getBaseUrl: async () => API },
      });
      return { api, token };
    },
  };

  /** Runs an action for {@link AUTHOR}; answers what it put out. */
  async function run<Input extends object>(
    action: { handler(ctx: ActionContext<any, any, any>): Promise<void> },
    input: Input,
    context: Partial<ActionContext<any, any, any>> = {},
  ): Promise<Record<string, unknown>> {
    const output: Record<string, unknown> = {};
    await action.handler({
      ...createMockActionContext({
        input: input as never,
        workspacePath: disk.path,
        user: { ref: AUTHOR },
      }),
      output: (name: string, value: unknown) => {
        output[name] = value;
      },
      ...context,
    });
    return output;
  }

  function answer(
    method: 'get' | 'post',
    path: string,
    json: object,
    status = 200,
  ) {
    server.use(
      http[method](`${API}${path}`, async ({ request }) => {
        callers.push(request.headers.get('authorization'));
        if (method === 'post') bodies.push(await request.json());
        return HttpResponse.json(json, { status });
      }),
    );
  }

  beforeEach(() => {
    bodies = [];
    callers = [];
    disk.setContent({});
  });

  describe('maintenance:incident:report', () => {
    const action = createIncidentReportAction({ maintenance, portalPaths });
    const fault = {
      serialNumber: 'SN1',
      level: 'II',
      title: '硬盘告警',
      reporterName: '何志强',
    };

    it('reports a fault with the rights of whoever runs it', async () => {
      answer('post', '/incidents', { id: 'INC-000007' }, 201);
      expect(await run(action, fault)).toEqual({
        incidentId: 'INC-000007',
        path: '/service/incidents/INC-000007',
      });
      expect(bodies).toEqual([
        {
          serialNumber: 'SN1',
          level: 'II',
          title: '硬盘告警',
          reporter: { name: '何志强' },
          channel: 'portal',
        },
      ]);
      expect(callers[0]).toContain('user:default/mock');
    });

    it('reports a fault of a device that is in no ledger', async () => {
      answer('post', '/incidents', { id: 'INC-000008' }, 201);
      const unknown = {
        customerRef: 'customer:default/acme',
        deviceDescription: 'db77',
      };
      await run(action, { ...fault, ...unknown });
      expect(bodies).toMatchObject([{ ...unknown, serialNumber: 'SN1' }]);
    });

    it.each([
      ['no device', { serialNumber: undefined }],
      ['two devices', { deviceRef: 'device:default/db-1' }],
    ])('refuses %s', async (_, facts) => {
      await expect(run(action, { ...fault, ...facts })).rejects.toThrow(
        'Name either deviceRef or serialNumber',
      );
    });

    it('says what the portal answers', async () => {
      answer(
        'post',
        '/incidents',
        {
          error: { name: 'InputError', message: 'No device has SN1' },
          response: { statusCode: 400 },
        },
        400,
      );
      await expect(run(action, fault)).rejects.toThrow('No device has SN1');
    });
  });

  describe('maintenance:case:draft', () => {
    const action = createCaseDraftAction({ maintenance, portalPaths });

    it('drafts a well-formed case', async () => {
      answer('post', '/case-drafts', { id: 'draft-1' }, 201);
      expect(await run(action, { ...battery, slug: 'ups-battery' })).toEqual({
        draftId: 'draft-1',
        path: '/service/cases/drafts/draft-1',
      });
      const [{ markdown, slug }] = bodies as Array<Record<string, string>>;
      expect(slug).toBe('ups-battery');
      const { metadata, body, problems } = parseCase(markdown);
      expect(problems).toEqual([]);
      expect(metadata).toMatchObject({ ...battery, status: 'draft' });
      expect(body.trim()).toBe(
        [
          '## 现象\n\n- 前面板合不上\n- 有异味',
          '## 原因\n\n机房温度长期高于 30 °C',
          '## 处理\n\n整组更换电池',
          '## 预防\n\n巡检时测量机房温度',
        ].join('\n\n'),
      );
    });

    it('writes headings in the language of the case', async () => {
      answer('post', '/case-drafts', { id: 'draft-1' }, 201);
      await run(action, { ...battery, language: 'en', part: 'Battery' });
      const [{ markdown }] = bodies as Array<Record<string, string>>;
      expect(markdown.match(/^## .*$/gm)).toEqual([
        '## Symptoms',
        '## Cause',
        '## Solution',
        '## Parts',
        '## Prevention',
      ]);
    });

    it('tells what is missing before it asks the portal', async () => {
      await expect(
        run(action, { ...battery, solution: undefined }),
      ).rejects.toThrow('line 2: the front matter needs solution');
    });

    it('changes nothing in a dry run', async () => {
      expect(await run(action, battery, { isDryRun: true })).toEqual({});
    });
  });

  describe('maintenance:case:write', () => {
    const action = createCaseWriteAction({
      maintenance,
      timeZone: 'Asia/Shanghai',
    });
    const noCase = { error: { name: 'NotFoundError', message: 'No case' } };
    const written = () =>
      disk.content({ shouldReadAsText: true }) as {
        docs: { cases: Record<string, string> };
      };

    it('writes a case for a pull request', async () => {
      answer('get', '/cases/ups-battery', noCase, 404);
      expect(await run(action, { ...battery, slug: 'ups-battery' })).toEqual({
        slug: 'ups-battery',
        title: 'UPS 电池鼓包',
        path: 'docs/cases/ups-battery.md',
      });
      const markdown = written().docs.cases['ups-battery.md'];
      expect(parseCase(markdown).metadata).toMatchObject({
        ...battery,
        status: 'draft',
        author: AUTHOR,
        date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      });
    });

    it('names the reviewer, who is not the author', async () => {
      answer('get', '/cases/ups-battery', noCase, 404);
      const input = { ...battery, slug: 'ups-battery' };
      await expect(run(action, { ...input, reviewer: AUTHOR })).rejects.toThrow(
        'reviewer must be another person than author',
      );
      expect(written()).toEqual({});

      await run(action, { ...input, reviewer: 'user:default/liu.yang' });
      const markdown = written().docs.cases['ups-battery.md'];
      expect(parseCase(markdown).metadata).toMatchObject({
        status: 'reviewed',
        reviewer: 'user:default/liu.yang',
      });
    });

    it('takes the case from a draft, its author included', async () => {
      answer('post', '/case-drafts', { id: 'draft-1' }, 201);
      await run(createCaseDraftAction({ maintenance, portalPaths }), battery);
      const [{ markdown }] = bodies as Array<Record<string, string>>;
      answer('get', '/case-drafts/draft-1', {
        id: 'draft-1',
        slug: 'ups-battery',
        authorRef: 'user:default/chen.wei',
        markdown,
      });
      answer('get', '/cases/ups-battery', noCase, 404);
      await run(action, { draftId: 'draft-1' });
      expect(
        parseCase(written().docs.cases['ups-battery.md']).metadata,
      ).toMatchObject({ ...battery, author: 'user:default/chen.wei' });
    });

    it('writes a revision over the case that it revises', async () => {
      answer('post', '/case-drafts', { id: 'draft-1' }, 201);
      await run(createCaseDraftAction({ maintenance, portalPaths }), battery);
      const [{ markdown }] = bodies as Array<Record<string, string>>;
      answer('get', '/case-drafts/draft-2', {
        revises: 'ups-battery',
        slug: 'ups-battery',
        authorRef: AUTHOR,
        markdown,
      });
      answer('get', '/cases/ups-battery', { path: 'cases/power/ups-battery/' });
      expect(await run(action, { draftId: 'draft-2' })).toMatchObject({
        path: 'docs/cases/power/ups-battery.md',
      });
    });

    it('refuses the name of another case', async () => {
      answer('get', '/cases/ups-battery', { path: 'cases/ups-battery/' });
      await expect(
        run(action, { ...battery, slug: 'ups-battery' }),
      ).rejects.toThrow('is taken by a case');
    });

    it.each([undefined, 'UPS battery', '../x'])(
      'refuses the name %p',
      async slug => {
        await expect(run(action, { ...battery, slug })).rejects.toThrow(
          'but must be lower-case letters, digits and single dashes',
        );
        expect(written()).toEqual({});
      },
    );
  });
});
