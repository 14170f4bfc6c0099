import { CallOptions } from '../authorization/CallOptions';

/** Tells which customers there are that a file can belong to. */
export interface FileOwners {
  isKnown(customerRef: string, options: CallOptions): Promise<boolean>;
}
