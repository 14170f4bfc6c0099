import {
  CaseDraft,
  CaseLanguage,
  Recurrence,
  RecurrenceDetail,
  RecurrenceKind,
  RecurrencePage,
} from '@weibao/backstage-plugin-maintenance-common';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';

/** Whose incidents are counted, and when. */
export interface RecurrenceQuestion {
  scope: ListScope;
  /** End of the window, ISO 8601; now where it is left out. */
  at?: string;
  /** Length of the window; as configured where it is left out. */
  windowDays?: number;
}

/**
 * Incidents that repeat, and drafts of the cases they deserve. It checks no
 * permissions, but counts nothing that is out of the scope it is given.
 */
export interface RecurrenceService {
  /**
   * Groups without a fitting case first, then those with the highest score.
   *
   * @throws InputError where the cursor is not one of this list
   */
  listRecurrences(
    query: RecurrenceQuestion & {
      /** All kinds where it is left out. */
      kind?: readonly RecurrenceKind[];
      withoutCase?: boolean;
      customerRef?: string;
      cursor?: string;
      limit: number;
    },
  ): Promise<RecurrencePage>;

  /**
   * The groups with an incident since an instant, in the same order. The window
   * reaches back to that instant at least.
   */
  listRecurrencesSince(
    query: RecurrenceQuestion & {
      since: Date;
      customerRef?: string;
      limit: number;
    },
  ): Promise<Recurrence[]>;

  /**
   * @throws InputError where the key is none
   * @throws NotFoundError where there are too few incidents in the window
   */
  getRecurrence(
    key: string,
    question: RecurrenceQuestion,
  ): Promise<RecurrenceDetail>;

  /**
   * Drafts a case from the newest incidents of a group, without what would tell
   * whose they are.
   *
   * @throws InputError and NotFoundError as {@link RecurrenceService.getRecurrence}
   * @throws ConflictError where a draft made from the group is not finished
   */
  draftCase(
    key: string,
    request: RecurrenceQuestion & { language: CaseLanguage; authorRef: string },
  ): Promise<CaseDraft>;
}
