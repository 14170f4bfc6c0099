import { Schemas } from './schemaTypes';

/** @public */
export type StoredFile = Schemas['StoredFile'];
