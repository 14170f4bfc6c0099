import {
  ApiBlueprint,
  createApiRef,
  IdentityApi,
  identityApiRef,
} from '@backstage/frontend-plugin-api';
import { MaintenanceApi } from '@weibao/backstage-plugin-maintenance-common';
import { maintenanceApiRef } from '../../api';
import type { EntryQueue } from './EntryQueue';

/** The entries of the user who is signed in; loaded when a screen asks for them. */
export interface EntryQueueApi {
  /** The same queue each time. */
  open(): Promise<EntryQueue>;
  /** The queue once it is open. */
  getOpened(): EntryQueue | undefined;
}

export const entryQueueApiRef = createApiRef<EntryQueueApi>().with({
  id: 'plugin.maintenance.entry-queue',
  pluginId: 'maintenance',
});

class LazyEntryQueue implements EntryQueueApi {
  readonly #apis: { identityApi: IdentityApi; maintenanceApi: MaintenanceApi };
  #opening?: Promise<EntryQueue>;
  #opened?: EntryQueue;

  constructor(apis: {
    identityApi: IdentityApi;
    maintenanceApi: MaintenanceApi;
  }) {
    this.#apis = apis;
  }

  open(): Promise<EntryQueue> {
    this.#opening ??= this.#load().catch(error => {
      // The code of the queue may not have been loaded for want of a network.
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  getOpened(): EntryQueue | undefined {
    return this.#opened;
  }

  async #load(): Promise<EntryQueue> {
    const { openEntryQueue } = await import('./openEntryQueue');
    this.#opened = await openEntryQueue(this.#apis);
    return this.#opened;
  }
}

const entryQueueApi = ApiBlueprint.make({
  name: 'entry-queue',
  params: define =>
    define({
      api: entryQueueApiRef,
      deps: { identityApi: identityApiRef, maintenanceApi: maintenanceApiRef },
      factory: apis => new LazyEntryQueue(apis),
    }),
});

export const entryExtensions = [entryQueueApi];
