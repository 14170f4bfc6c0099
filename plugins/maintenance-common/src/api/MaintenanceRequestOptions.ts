/** @public */
export interface MaintenanceRequestOptions {
  /** A Backstage token; browsers leave it out, their `fetch` adds it. */
  token?: string;
  signal?: AbortSignal;
}
