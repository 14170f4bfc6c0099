import { Schemas } from './schemaTypes';

/** A service calendar as the API gives it, with the exceptions of the holidays it follows. @public */
export type Calendar = Schemas['Calendar'];
/** @public */
export type CalendarInput = Schemas['CalendarInput'];
