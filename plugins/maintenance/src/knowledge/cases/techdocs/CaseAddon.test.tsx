import { toastApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import techdocsPlugin from '@backstage/plugin-techdocs/alpha';
import {
  techdocsApiRef,
  techdocsStorageApiRef,
} from '@backstage/plugin-techdocs-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  CaseFeedback,
  MaintenanceApi,
} from '@weibao/backstage-plugin-maintenance-common';
import { faultCase } from '../../../__testUtils__/cases';
import { maintenanceApiMock } from '../../../__testUtils__/maintenanceApiMock';
import { maintenanceApiRef } from '../../../api';
import { maintenancePlugin } from '../../../plugin';

const PAGE = `<!doctype html><html><head></head><body>
  <div data-md-component="container">
    <div class="md-content" data-md-component="content">
      <article class="md-content__inner md-typeset"><h1>SSDs fail</h1><p>Text</p></article>
    </div>
  </div></body></html>`;

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'knowledge-base', namespace: 'default' },
};

const toastApi = { post: jest.fn(() => ({ close: () => {} })) };

function feedback(changes: Partial<CaseFeedback> = {}): CaseFeedback {
  return {
    id: 'f1',
    worked: true,
    by: 'user:default/chen.wei',
    at: '2026-03-01T02:00:00.000Z',
    deviceRef: 'device:default/db-01',
    deviceTitle: 'Core database 1',
    incidentId: 'INC-000001',
    incidentTitle: 'Disk array offline',
    ...changes,
  };
}

/** A page of the knowledge base in the reader of TechDocs. */
function renderPage(path: string, methods: Partial<MaintenanceApi> = {}) {
  const api = maintenanceApiMock({
    getCase: async () => faultCase(),
    listCaseFeedback: async () => ({ items: [feedback()] }),
    withdrawCaseFeedback: async () => {},
    ...methods,
  });
  renderTestApp({
    features: [maintenancePlugin, catalogPlugin, techdocsPlugin],
    config: {
      backend: { baseUrl: 'http://localhost' },
      app: {
        baseUrl: 'http://localhost',
        extensions: [
          { 'page:techdocs/reader': { config: { withoutSearch: true } } },
        ],
      },
    },
    initialRouteEntries: [`/docs/default/component/${path}`],
    apis: [
      [maintenanceApiRef, api],
      [toastApiRef, toastApi],
      [catalogApiRef, catalogApiMock({ entities: [entity] })],
      [
        techdocsApiRef,
        {
          getCookie: async () => ({ expiresAt: '2099-01-01T00:00:00Z' }),
          getApiOrigin: async () => 'http://localhost',
          getTechDocsMetadata: async () => ({
            site_name: 'Cases',
            site_description: '',
          }),
          getEntityMetadata: async () => ({
            ...entity,
            locationMetadata: undefined,
          }),
        },
      ],
      [
        techdocsStorageApiRef,
        {
          getApiOrigin: async () => 'http://localhost',
          getStorageUrl: async () => 'http://localhost/static',
          getBuilder: async () => 'local',
          getEntityDocs: async () => PAGE,
          syncEntityDocs: async () => 'cached' as const,
          getBaseUrl: async (old: string) => `http://localhost/${old}`,
        },
      ],
      mockApis.identity({ userEntityRef: 'user:default/engineer' }),
      // The cookie that images of a page are read with.
      mockApis.fetch({
        baseImplementation: async () =>
          new Response(JSON.stringify({ expiresAt: '2099-01-01T00:00:00Z' })),
      }),
    ],
  });
  return api;
}

/** The page itself, which is a shadow tree. */
async function page() {
  const host = await screen.findByTestId('techdocs-native-shadowroot');
  await waitFor(() => expect(host.shadowRoot?.firstChild).toBeTruthy());
  return within(host.shadowRoot!.firstChild as HTMLElement);
}

describe('CaseAddon', () => {
  beforeEach(() => toastApi.post.mockClear());

  it('says on the page of a case how it has fared and where', async () => {
    renderPage('knowledge-base/cases/storage/ssd-hours/');
    const shown = await page();

    const strip = await shown.findByRole('note', {
      name: 'How this case has fared',
    });
    expect(strip).toHaveTextContent('Level II severe');
    expect(strip).toHaveTextContent('Reviewed');
    expect(strip).toHaveTextContent('worked 3');
    expect(strip).toHaveTextContent('did not 1');
    expect(
      shown.getByRole('heading', { name: 'SSDs fail' }).nextElementSibling,
    ).toContainElement(strip);

    expect(
      await shown.findByRole('link', { name: 'Core database 1' }),
    ).toHaveAttribute('href', '/catalog/default/device/db-01');
    expect(
      shown.getByRole('link', { name: 'INC-000001 Disk array offline' }),
    ).toHaveAttribute('href', '/maintenance/incidents/INC-000001');
  });

  it('leads to a change of the case', async () => {
    renderPage('knowledge-base/cases/storage/ssd-hours/');
    const shown = await page();
    expect(
      await shown.findByRole('link', { name: 'Change this case' }),
    ).toHaveAttribute(
      'href',
      '/maintenance/cases/drafts/new?revises=ssd-hours',
    );
  });

  it('pages through long lists', async () => {
    const api = renderPage('knowledge-base/cases/ssd-hours/', {
      listCaseFeedback: async ({ query }) =>
        query?.cursor
          ? { items: [feedback({ id: 'f2', deviceTitle: 'Archive 2' })] }
          : { items: [feedback()], nextCursor: 'next' },
    });
    const shown = await page();
    await userEvent.click(
      await shown.findByRole('button', { name: 'Next page' }),
    );
    expect(
      await shown.findByRole('link', { name: 'Archive 2' }),
    ).toBeInTheDocument();
    expect(api.listCaseFeedback).toHaveBeenLastCalledWith(
      {
        path: { slug: 'ssd-hours' },
        query: expect.objectContaining({ cursor: 'next' }),
      },
      expect.anything(),
    );
  });

  describe('what the user said themselves', () => {
    const mine = (changes: Partial<CaseFeedback> = {}) =>
      feedback({ id: 'mine', by: 'user:default/engineer', ...changes });

    it.each<[string, Partial<CaseFeedback>, string, object]>([
      [
        'an incident',
        {},
        'Undo your answer on INC-000001',
        { incidentId: 'INC-000001' },
      ],
      [
        'a device',
        { incidentId: undefined, incidentTitle: undefined },
        'Undo your answer on Core database 1',
        { deviceRef: 'device:default/db-01' },
      ],
    ])(
      'on %s is taken back, and counts no more',
      async (_, changes, name, target) => {
        let said = [feedback({ deviceTitle: 'Archive 2' }), mine(changes)];
        const api = renderPage('knowledge-base/cases/ssd-hours/', {
          getCase: async () => faultCase({ worked: said.length }),
          listCaseFeedback: async () => ({ items: said }),
          withdrawCaseFeedback: async () => {
            said = said.filter(({ id }) => id !== 'mine');
          },
        });
        const shown = await page();
        const [undo, ...others] = await shown.findAllByRole('button', {
          name: /^Undo/,
        });
        expect(others).toEqual([]);
        expect(undo).toHaveAccessibleName(name);
        await userEvent.click(undo);

        await waitFor(() => expect(undo).not.toBeInTheDocument());
        expect(
          shown.getByRole('link', { name: 'Archive 2' }),
        ).toBeInTheDocument();
        await waitFor(() =>
          expect(shown.getByRole('note')).toHaveTextContent('worked 1'),
        );
        expect(api.withdrawCaseFeedback.mock.calls).toEqual([
          [{ path: { slug: 'ssd-hours' }, query: target }],
        ]);
        expect(toastApi.post).toHaveBeenCalledWith(
          expect.objectContaining({ title: 'Your answer was taken back' }),
        );
      },
    );

    it('is taken back with the keyboard, which goes on at the list', async () => {
      renderPage('knowledge-base/cases/ssd-hours/', {
        listCaseFeedback: jest
          .fn()
          .mockResolvedValueOnce({ items: [mine()] })
          .mockResolvedValue({ items: [] }),
      });
      const shown = await page();
      const undo = await shown.findByRole('button', { name: /^Undo/ });
      undo.focus();
      await userEvent.keyboard('{Enter}');

      expect(
        await shown.findByText('Nobody has said yet whether it worked.'),
      ).toBeInTheDocument();
      const root = undo.ownerDocument.querySelector(
        '[data-testid="techdocs-native-shadowroot"]',
      )!.shadowRoot!;
      expect(root.activeElement).toBe(
        shown.getByRole('heading', {
          name: 'Devices and incidents it was applied to',
        }),
      );
    });

    it('leads to the page before when it was the last of its page', async () => {
      let more = true;
      renderPage('knowledge-base/cases/ssd-hours/', {
        listCaseFeedback: async ({ query }) =>
          query?.cursor
            ? { items: more ? [mine()] : [] }
            : { items: [feedback()], nextCursor: more ? 'next' : undefined },
        withdrawCaseFeedback: async () => {
          more = false;
        },
      });
      const shown = await page();
      await userEvent.click(
        await shown.findByRole('button', { name: 'Next page' }),
      );
      await userEvent.click(
        await shown.findByRole('button', { name: /^Undo/ }),
      );
      expect(
        await shown.findByRole('link', { name: 'Core database 1' }),
      ).toBeInTheDocument();
      expect(
        shown.queryByText('Nobody has said yet whether it worked.'),
      ).not.toBeInTheDocument();
      expect(
        shown.queryByRole('button', { name: 'Next page' }),
      ).not.toBeInTheDocument();
    });

    it('stays when it could not be taken back', async () => {
      renderPage('knowledge-base/cases/ssd-hours/', {
        listCaseFeedback: async () => ({ items: [mine()] }),
        withdrawCaseFeedback: async () => {
          throw new Error('offline');
        },
      });
      const shown = await page();
      await userEvent.click(
        await shown.findByRole('button', { name: /^Undo/ }),
      );
      expect(await shown.findByRole('alert')).toHaveTextContent(
        'Your answer was not taken back: offline',
      );
      expect(toastApi.post).not.toHaveBeenCalled();
      expect(shown.getByRole('button', { name: /^Undo/ })).toBeInTheDocument();
    });
  });

  it.each(['knowledge-base/', 'knowledge-base/cases/'])(
    'asks nothing on %s, which is no case',
    async path => {
      const api = renderPage(path);
      const shown = await page();
      await shown.findByRole('heading', { name: 'SSDs fail' });
      expect(shown.queryByRole('note')).not.toBeInTheDocument();
      expect(api.getKnowledgeBase).not.toHaveBeenCalled();
    },
  );

  it('adds nothing to other sites', async () => {
    const api = renderPage('handbook/cases/ssd-hours/');
    const shown = await page();
    await waitFor(() => expect(api.getKnowledgeBase).toHaveBeenCalled());
    await api.getKnowledgeBase.mock.results[0].value;
    expect(shown.queryByRole('note')).not.toBeInTheDocument();
    expect(api.getCase).not.toHaveBeenCalled();
  });
});
