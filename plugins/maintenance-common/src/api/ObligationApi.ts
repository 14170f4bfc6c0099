import { MaintenanceRequestOptions } from './MaintenanceRequestOptions';
import {
  CalendarSubscription,
  CalendarSubscriptionInput,
  Obligation,
  ObligationCompletion,
  ObligationInput,
  ObligationPage,
  ObligationPatch,
  ObligationQuery,
} from './obligationTypes';

/**
 * Obligations, and the subscriptions to them as a calendar.
 *
 * @public
 */
export interface ObligationApi {
  listObligations(
    query?: ObligationQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<ObligationPage>;
  createObligation(
    input: ObligationInput,
    options?: MaintenanceRequestOptions,
  ): Promise<Obligation>;
  getObligation(
    id: string,
    options?: MaintenanceRequestOptions,
  ): Promise<Obligation>;
  updateObligation(
    id: string,
    patch: ObligationPatch,
    options?: MaintenanceRequestOptions,
  ): Promise<Obligation>;
  completeObligation(
    id: string,
    completion: ObligationCompletion,
    options?: MaintenanceRequestOptions,
  ): Promise<Obligation>;
  listCalendarSubscriptions(
    options?: MaintenanceRequestOptions,
  ): Promise<{ items: CalendarSubscription[] }>;
  createCalendarSubscription(
    input: CalendarSubscriptionInput,
    options?: MaintenanceRequestOptions,
  ): Promise<CalendarSubscription>;
  revokeCalendarSubscription(
    id: string,
    options?: MaintenanceRequestOptions,
  ): Promise<void>;
}
