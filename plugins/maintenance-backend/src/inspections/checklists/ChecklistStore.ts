import { ChecklistInput } from '@weibao/backstage-plugin-maintenance-common';

/** Keeps the checklists that are not built in. */
export interface ChecklistStore {
  /** By title. */
  listChecklists(): Promise<ChecklistInput[]>;

  /** @throws ConflictError where the id is taken */
  insertChecklist(checklist: ChecklistInput, createdBy: string): Promise<void>;
}
