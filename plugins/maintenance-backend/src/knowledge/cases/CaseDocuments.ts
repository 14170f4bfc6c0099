import {
  CaseMetadata,
  parseCase,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import {
  DocumentBatch,
  DocumentListing,
  SearchDocumentSource,
} from '../../platform/searchDocuments/SearchDocumentSource';
import { joinText } from '../../platform/searchDocuments/joinText';
import { pageOf } from './pageOf';
import { plainText } from './plainText';

interface DocumentedRow {
  slug: string;
  path: string;
  metadata: string;
  markdown: string;
}

/** Published cases as search indexes them, in the order of their slugs. */
export class CaseDocuments implements SearchDocumentSource {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  async readDocuments({
    after = '',
    limit,
  }: DocumentListing): Promise<DocumentBatch> {
    const rows: DocumentedRow[] = await this.#db('cases')
      .select('slug', 'path', 'metadata', 'markdown')
      .where('slug', '>', after)
      .orderBy('slug')
      .limit(limit);
    return {
      documents: rows.map(({ slug, path, metadata, markdown }) => {
        const facts: CaseMetadata = JSON.parse(metadata);
        return {
          id: slug,
          title: facts.title,
          text: joinText([
            facts.symptoms.join('\n'),
            facts.rootCause,
            facts.solution,
            facts.prevention,
            facts.part,
            [...facts.faultCodes, ...facts.firmware].join(' '),
            [...facts.manufacturers, ...facts.models].join(' '),
            facts.tags.join(' '),
            plainText(parseCase(markdown).body),
          ]),
          facets: {
            language: facts.language,
            status: facts.status,
            severity: facts.severity,
          },
          path: pageOf(path),
        };
      }),
      nextAfter: rows.length === limit ? rows[rows.length - 1].slug : undefined,
    };
  }
}
