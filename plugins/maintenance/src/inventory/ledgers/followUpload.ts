import { toError } from '@backstage/errors';
import {
  LedgerUploadState,
  MaintenanceApi,
} from '@weibao/backstage-plugin-maintenance-common';
import { isRefusal } from '../../platform/components/errorMessage';

const POLL_MILLISECONDS = 700;
/** A connection that is gone for longer is taken for lost. */
const MAX_FAILURES = 30;

export interface FollowOptions {
  signal: AbortSignal;
  onProgress: (upload: LedgerUploadState) => void;
  /** It may still be on its way to the backend. */
  mayBeUnknown?: boolean;
}

/**
 * Asks every so often how far an upload is, until it is over; a connection
 * that is gone for a while does not matter.
 *
 * @throws where nobody knows the upload, or nobody answers for long
 */
export async function followUpload(
  api: MaintenanceApi,
  id: string,
  options: FollowOptions,
): Promise<LedgerUploadState> {
  const { signal, onProgress, mayBeUnknown } = options;
  for (let failures = 0; ; ) {
    await pause(POLL_MILLISECONDS);
    signal.throwIfAborted();
    try {
      const upload = await api.getLedgerUpload({ path: { id } }, { signal });
      signal.throwIfAborted();
      failures = 0;
      onProgress(upload);
      if (upload.state !== 'running') return upload;
    } catch (error) {
      failures += 1;
      const isUnknown = isRefusal(toError(error)) && !mayBeUnknown;
      if (signal.aborted || isUnknown || failures > MAX_FAILURES) throw error;
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
