import {
  Checklist,
  ChecklistInput,
} from '@weibao/backstage-plugin-maintenance-common';
import { CallOptions } from '../../platform/authorization/CallOptions';

/** Checklists. They are never changed, so that results stay comparable. */
export interface ChecklistService {
  /** The built-in ones, then our own by title. */
  listChecklists(options: CallOptions): Promise<Checklist[]>;

  /**
   * @throws InputError where items contradict themselves, ConflictError where
   * the id is taken
   */
  createChecklist(
    input: ChecklistInput,
    options: CallOptions,
  ): Promise<Checklist>;
}
