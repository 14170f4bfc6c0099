import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  ChecklistInput,
  ChecklistVersion,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { toInstant } from '../../platform/database/instants';
import { changedSince } from '../../platform/database/recordVersions';
import { ChecklistDefinition } from './ChecklistDefinition';

const CHECKLISTS = 'checklists';
const VERSIONS = 'checklist_versions';

interface TermsRow {
  title: string;
  items: string;
  created_at: Date | number;
  created_by: string;
}

/** A checklist in its first version. */
interface ChecklistRow extends TermsRow {
  id: string;
  device_type: string;
}

interface VersionRow extends TermsRow {
  checklist_id: string;
  version: number;
}

/** Keeps the checklists that are not built in, and what all became. Versions are only added. */
export class ChecklistStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  /** In their first versions, by title. */
  async listChecklists(): Promise<ChecklistDefinition[]> {
    const rows = await this.#db<ChecklistRow>(CHECKLISTS)
      .orderBy('title')
      .orderBy('id');
    return rows.map(row => ({
      id: row.id,
      deviceType: row.device_type,
      builtIn: false,
      versions: [toVersion({ ...row, version: 1 })],
    }));
  }

  /** The later versions, by checklist id, the first one first. */
  async listVersions(): Promise<Map<string, ChecklistVersion[]>> {
    const rows = await this.#db<VersionRow>(VERSIONS).orderBy('version');
    const byId = new Map<string, ChecklistVersion[]>();
    for (const row of rows) {
      const versions = byId.get(row.checklist_id) ?? [];
      byId.set(row.checklist_id, [...versions, toVersion(row)]);
    }
    return byId;
  }

  /** @throws ConflictError where the id is taken */
  async insertChecklist(
    checklist: ChecklistInput,
    created: { at: Date; by: string },
  ): Promise<void> {
    try {
      await this.#db<ChecklistRow>(CHECKLISTS).insert({
        id: checklist.id,
        device_type: checklist.deviceType,
        ...toTermsRow(checklist, created),
      });
    } catch (error) {
      if (isDatabaseConflictError(error)) {
        throw new ConflictError(
          `There is already a checklist "${checklist.id}"`,
        );
      }
      throw error;
    }
  }

  /** @throws ConflictError where there is such a version already */
  async insertVersion(
    checklistId: string,
    version: Pick<ChecklistVersion, 'version' | 'title' | 'items'>,
    created: { at: Date; by: string },
  ): Promise<void> {
    try {
      await this.#db<VersionRow>(VERSIONS).insert({
        checklist_id: checklistId,
        version: version.version,
        ...toTermsRow(version, created),
      });
    } catch (error) {
      if (isDatabaseConflictError(error)) {
        throw changedSince(
          `The checklist "${checklistId}"`,
          version.version - 1,
        );
      }
      throw error;
    }
  }
}

function toTermsRow(
  { title, items }: Pick<ChecklistVersion, 'title' | 'items'>,
  created: { at: Date; by: string },
): TermsRow {
  return {
    title,
    items: JSON.stringify(items),
    created_at: created.at,
    created_by: created.by,
  };
}

function toVersion(row: TermsRow & { version: number }): ChecklistVersion {
  return {
    version: row.version,
    title: row.title,
    items: JSON.parse(row.items),
    createdAt: toInstant(row.created_at),
    createdBy: row.created_by,
  };
}
