import {
  CaseMetadata,
  formatCase,
} from '@weibao/backstage-plugin-maintenance-common';
import { KnowledgeBaseFile } from '../../knowledgeBase/KnowledgeBase';
import { IndexedCase } from '../IndexedCase';

const PLAIN: CaseMetadata = {
  title: 'A fault',
  language: 'en',
  status: 'reviewed',
  severity: 'II',
  deviceTypes: [],
  manufacturers: [],
  models: [],
  symptoms: ['It fails'],
  faultCodes: [],
  firmware: [],
  rootCause: 'Unknown',
  solution: 'Replace it',
  prevention: 'Watch it',
  tags: [],
  sources: [],
  incidents: [],
};

/** A case about nothing in particular, with what a test is about. */
export function aCase(
  slug: string,
  metadata: Partial<CaseMetadata> = {},
): IndexedCase {
  return { slug, path: `docs/cases/${slug}.md`, ...PLAIN, ...metadata };
}

/** The file of {@link aCase}. */
export function aCaseFile(
  slug: string,
  metadata: Partial<CaseMetadata> = {},
  body = '## Symptoms\n\nIt fails.\n',
): KnowledgeBaseFile {
  return {
    path: `docs/cases/${slug}.md`,
    content: formatCase({ ...PLAIN, ...metadata }, body),
  };
}
