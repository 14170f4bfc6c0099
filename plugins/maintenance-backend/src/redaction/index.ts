export * from './redactText';
export * from './Secret';
export * from './shortNamesOf';
