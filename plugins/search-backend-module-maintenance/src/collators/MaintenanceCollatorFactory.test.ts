import { TestPipeline } from '@backstage/plugin-search-backend-node';
import {
  readPortalPaths,
  SearchDocument,
  SearchDocumentType,
} from '@weibao/backstage-plugin-maintenance-common';
import { DocumentSource } from './DocumentSource';
import { DOCUMENT_TYPES } from './documentTypes';
import { MaintenanceCollatorFactory } from './MaintenanceCollatorFactory';

function aDocument(
  id: string,
  changes: Partial<SearchDocument> = {},
): SearchDocument {
  return { id, title: `The title of ${id}`, text: '', facets: {}, ...changes };
}

/** Serves one page after the other. */
function createSource(pages: SearchDocument[][]): DocumentSource {
  return {
    async readPage(_: SearchDocumentType, cursor = '0') {
      const page = Number(cursor);
      if (!pages[page]) throw new Error(`There is no page ${page}`);
      return {
        items: pages[page],
        ...(page + 1 in pages && { nextCursor: String(page + 1) }),
      };
    },
    readKnowledgeBaseRef: async () => 'component:default/Knowledge-Base',
  };
}

function createFactory(type: string, source: DocumentSource) {
  return new MaintenanceCollatorFactory({
    documentType: DOCUMENT_TYPES.find(({ name }) => name === type)!,
    source,
    portalPaths: readPortalPaths({ getOptionalString: () => '/service' }),
  });
}

async function collate(type: string, source: DocumentSource) {
  const factory = createFactory(type, source);
  return TestPipeline.fromCollator(await factory.getCollator()).execute();
}

describe('MaintenanceCollatorFactory', () => {
  it('collates incidents, each under its own permission', async () => {
    const { documents } = await collate(
      'maintenance-incident',
      createSource([
        [
          aDocument('INC-000001', {
            title: 'INC-000001 硬盘离线',
            text: '固件计数器溢出',
            facets: { level: 'II', state: 'closed' },
          }),
        ],
      ]),
    );

    expect(documents).toEqual([
      {
        title: 'INC-000001 硬盘离线',
        text: '固件计数器溢出',
        location: '/service/incidents/INC-000001',
        level: 'II',
        state: 'closed',
        authorization: { resourceRef: 'INC-000001' },
      },
    ]);
  });

  it('collates contracts, each under its own permission', async () => {
    const { documents } = await collate(
      'maintenance-contract',
      createSource([[aDocument('c-1')]]),
    );

    expect(documents).toEqual([
      expect.objectContaining({
        location: '/service/contracts/c-1',
        authorization: { resourceRef: 'c-1' },
      }),
    ]);
  });

  it('collates cases, which lead to their pages in TechDocs', async () => {
    const { documents } = await collate(
      'maintenance-case',
      createSource([
        [aDocument('ssd-hours', { path: 'cases/storage/ssd-hours/' })],
      ]),
    );

    expect(documents).toEqual([
      {
        title: 'The title of ssd-hours',
        text: '',
        location:
          '/docs/default/component/knowledge-base/cases/storage/ssd-hours/',
      },
    ]);
  });

  it.each([
    ['maintenance-incident', 'maintenance.incident.read'],
    ['maintenance-contract', 'maintenance.contract.read'],
    ['maintenance-case', 'maintenance.case.read'],
  ])('lets %s be found with %s', (type, permission) => {
    const factory = createFactory(type, createSource([[]]));

    expect(factory.type).toBe(type);
    expect(factory.visibilityPermission.name).toBe(permission);
  });

  it('reads page by page', async () => {
    const { documents } = await collate(
      'maintenance-contract',
      createSource([
        [aDocument('c-1'), aDocument('c-2')],
        [],
        [aDocument('c-3')],
      ]),
    );

    expect(documents.map(({ location }) => location)).toEqual([
      '/service/contracts/c-1',
      '/service/contracts/c-2',
      '/service/contracts/c-3',
    ]);
  });

  it('breaks off at a page that cannot be read', async () => {
    const source = createSource([[aDocument('c-1')]]);
    const { error } = await collate('maintenance-contract', {
      ...source,
      readPage: async (type, cursor) =>
        cursor
          ? source.readPage(type, 'none')
          : { items: [aDocument('c-1')], nextCursor: '1' },
    });

    expect(error).toEqual(new Error('There is no page NaN'));
  });

  it('does without cases where the knowledge base is not known', async () => {
    const { error, documents } = await collate('maintenance-case', {
      ...createSource([[aDocument('ssd-hours')]]),
      readKnowledgeBaseRef: async () => {
        throw new Error('The maintenance backend does not answer');
      },
    });

    expect(documents).toEqual([]);
    expect(error).toEqual(new Error('The maintenance backend does not answer'));
  });
});
