import { BackstageCredentials } from '@backstage/backend-plugin-api';

/** On whose behalf a use case is called. */
export interface CallOptions {
  credentials: BackstageCredentials;
}
