import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { ChecklistInput } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';

const TABLE = 'checklists';

interface ChecklistRow {
  id: string;
  title: string;
  device_type: string;
  items: string;
  created_at: Date;
  created_by: string;
}

/** Keeps the checklists that are not built in. */
export class ChecklistStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  /** By title. */
  async listChecklists(): Promise<ChecklistInput[]> {
    const rows = await this.#db<ChecklistRow>(TABLE)
      .orderBy('title')
      .orderBy('id');
    return rows.map(row => ({
      id: row.id,
      title: row.title,
      deviceType: row.device_type,
      items: JSON.parse(row.items),
    }));
  }

  /** @throws ConflictError where the id is taken */
  async insertChecklist(
    checklist: ChecklistInput,
    createdBy: string,
  ): Promise<void> {
    try {
      await this.#db<ChecklistRow>(TABLE).insert({
        id: checklist.id,
        title: checklist.title,
        device_type: checklist.deviceType,
        items: JSON.stringify(checklist.items),
        created_at: new Date(),
        created_by: createdBy,
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
}
