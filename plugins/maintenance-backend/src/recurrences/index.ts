export * from './AuthorizedRecurrenceService';
export * from './DefaultRecurrenceService';
export * from './drafting/CaseDrafter';
export * from './drafting/CatalogPersonNames';
export * from './recurrenceRoutes';
export * from './RecurrenceSettings';
