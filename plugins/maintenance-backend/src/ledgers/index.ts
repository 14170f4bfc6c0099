export * from './AuthorizedLedgerService';
export * from './DatabaseLedgerStore';
export * from './DefaultLedgerService';
export * from './ledgerRoutes';
export * from './LedgerService';
export * from './LedgerSources';
export { ModelCatalog } from './models/ModelCatalog';
