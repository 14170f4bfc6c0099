import { parseEntityRef } from '@backstage/catalog-model';
import { Permission } from '@backstage/plugin-permission-common';
import {
  caseReadPermission,
  contractReadPermission,
  incidentReadPermission,
  PortalPaths,
  SearchDocument,
  SearchDocumentType,
} from '@weibao/backstage-plugin-maintenance-common';
import { DocumentSource } from './DocumentSource';

/** From a document to the address of its page in the portal. */
export type Locate = (document: SearchDocument) => string;

/** What is indexed as one type. */
export interface DocumentType {
  /** Its name in the search plugin. */
  name: string;
  /** Its name in the maintenance plugin. */
  source: SearchDocumentType;
  /** What it takes to find a document; resource permissions are asked for each. */
  visibilityPermission: Permission;
  /** Asked once a collation. */
  createLocate(source: DocumentSource, paths: PortalPaths): Promise<Locate>;
}

/** Everything of the maintenance plugin that search finds. */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  {
    name: 'maintenance-incident',
    source: 'incident',
    visibilityPermission: incidentReadPermission,
    createLocate:
      async (_, paths) =>
      ({ id }) =>
        paths.incident(id),
  },
  {
    name: 'maintenance-contract',
    source: 'contract',
    visibilityPermission: contractReadPermission,
    createLocate:
      async (_, paths) =>
      ({ id }) =>
        paths.contract(id),
  },
  {
    name: 'maintenance-case',
    source: 'case',
    visibilityPermission: caseReadPermission,
    createLocate: async source => {
      const { namespace, kind, name } = parseEntityRef(
        await source.readKnowledgeBaseRef(),
      );
      const docs = `/docs/${namespace}/${kind}/${name}`.toLowerCase();
      return ({ path = '' }) => `${docs}/${path}`;
    },
  },
];
