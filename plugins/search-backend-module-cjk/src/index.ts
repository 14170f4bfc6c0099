/**
 * A search engine that finds Chinese words, on SQLite and on PostgreSQL.
 *
 * @packageDocumentation
 */
export { searchModuleCjk as default } from './module';
export { CjkSearchEngine } from './engine/CjkSearchEngine';
export { foldText } from './tokens/foldText';
export { splitRuns, tokenize } from './tokens/tokenize';
export type { SearchRun, SearchToken } from './tokens/tokenize';
