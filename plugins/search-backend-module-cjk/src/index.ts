/**
 * A search engine that finds Chinese words, on SQLite and on PostgreSQL.
 *
 * @packageDocumentation
 */
export { searchModuleCjk as default } from './module';
export { CjkSearchEngine } from './engine/CjkSearchEngine';
