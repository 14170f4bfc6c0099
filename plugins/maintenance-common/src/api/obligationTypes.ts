import { BodyOf, QueryOf, Schemas } from './schemaTypes';

/** @public */
export type Obligation = Schemas['Obligation'];
/** @public */
export type ObligationInput = Schemas['ObligationInput'];
/** @public */
export type ObligationPatch = Schemas['ObligationPatch'];
/** @public */
export type ObligationCompletion = Schemas['ObligationCompletion'];
/** @public */
export type ObligationKind = Schemas['ObligationKind'];
/** @public */
export type ObligationState = Schemas['ObligationState'];
/** @public */
export type ObligationPage = Schemas['ObligationPage'];
/** @public */
export type ObligationQuery = QueryOf<'listObligations'>;
/** @public */
export type CalendarSubscription = Schemas['CalendarSubscription'];
/** @public */
export type CalendarSubscriptionInput = BodyOf<'createCalendarSubscription'>;
