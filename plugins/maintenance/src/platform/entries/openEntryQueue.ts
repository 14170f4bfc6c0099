import { IdentityApi } from '@backstage/frontend-plugin-api';
import { MaintenanceApi } from '@weibao/backstage-plugin-maintenance-common';
import { EntryQueue } from './EntryQueue';
import { registerKinds } from './kinds';
import { IndexedDbEntryStorage } from './IndexedDbEntryStorage';
import { SafeEntryStorage } from './SafeEntryStorage';
import { LeaseTabLocks, WebTabLocks } from './TabLocks';

export interface EntryQueueApis {
  identityApi: IdentityApi;
  maintenanceApi: MaintenanceApi;
}

/** The queue of who is signed in, with every kind of entry registered. */
export async function openEntryQueue(
  apis: EntryQueueApis,
): Promise<EntryQueue> {
  const { identityApi, maintenanceApi } = apis;
  const identify = async () =>
    (await identityApi.getBackstageIdentity()).userEntityRef;
  const userRef = await identify();
  const storage = new SafeEntryStorage({
    storage: new IndexedDbEntryStorage({ userRef }),
  });
  askToKeep();
  const queue = await EntryQueue.open({
    userRef,
    storage,
    // Both are only there on https.
    locks: navigator.locks
      ? new WebTabLocks({ locks: navigator.locks })
      : new LeaseTabLocks({ storage }),
    identify,
    uploadFile: async (blob, context, { signal }) => {
      const { id } = await maintenanceApi.uploadFile(
        { query: context, body: blob },
        { signal },
      );
      return id;
    },
  });
  registerKinds(queue, maintenanceApi);
  return queue;
}

/** Browsers throw away what sites store when a device is full, unless asked not to. */
async function askToKeep(): Promise<void> {
  try {
    await navigator.storage?.persist?.();
  } catch {
    // It is kept as long as the browser pleases.
  }
}
