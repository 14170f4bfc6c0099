import { BackstageCredentials } from '@backstage/backend-plugin-api';

/** Tells which customers there are that a file can belong to. */
export interface FileOwners {
  isKnown(
    customerRef: string,
    credentials: BackstageCredentials,
  ): Promise<boolean>;
}
