import { ErrorLike, toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  LedgerPreview,
  LedgerUploadState,
  MaintenanceApi,
  QueryOf,
  randomHex,
} from '@weibao/backstage-plugin-maintenance-common';
import { useEffect, useRef, useState } from 'react';
import { maintenanceApiRef } from '../../api';
import { isRefusal } from '../../platform/components/errorMessage';
import { InterruptedError } from './ApplyFailed';
import { followUpload } from './followUpload';
import { ChosenFile } from './ledgerForm';

type Work = 'previewing' | 'applying';

interface Previewed {
  file: ChosenFile;
  upload: QueryOf<'importLedger'>;
  preview: LedgerPreview;
}

/** What accompanies one attempt. */
interface Attempt {
  uploadId: string;
  signal: AbortSignal;
  onProgress: (upload: LedgerUploadState) => void;
}

/** A ledger on its way: previewed, then applied as it was previewed. */
export function useLedgerUpload() {
  const api = useApi(maintenanceApiRef);
  const [work, setWork] = useState<Work>();
  const [progress, setProgress] = useState<LedgerUploadState>();
  const [failure, setFailure] = useState<{ work: Work; error: ErrorLike }>();
  const [previewed, setPreviewed] = useState<Previewed>();
  const request = useRef<AbortController>();
  // Nobody waits for a preview of a page that was left; an import goes on.
  useEffect(() => () => request.current?.abort(), []);

  async function attempt(step: Work, run: (attempt: Attempt) => Promise<void>) {
    // What was previewed with other choices is not waited for any more.
    request.current?.abort();
    const uploadId = randomHex();
    const page = new AbortController();
    request.current = page;
    const watching = new AbortController();
    page.signal.addEventListener('abort', () => watching.abort());
    const onProgress = setProgress;
    setWork(step);
    setProgress(undefined);
    setFailure(undefined);
    followUpload(api, uploadId, {
      signal: watching.signal,
      onProgress,
      mayBeUnknown: true,
    }).catch(() => {
      // The request itself says what came of it.
    });
    try {
      await run({ uploadId, signal: page.signal, onProgress });
    } catch (error) {
      if (!page.signal.aborted) {
        setFailure({ work: step, error: toError(error) });
      }
    } finally {
      watching.abort();
      if (request.current === page) setWork(undefined);
    }
  }

  return {
    work,
    /** Of the work; undefined while nothing is known of it. */
    progress,
    failure,
    previewed,
    preview: (file: ChosenFile, upload: QueryOf<'importLedger'>) =>
      attempt('previewing', async ({ uploadId, signal }) => {
        const preview = await api.previewLedger(
          { body: file.content, query: { ...upload, uploadId } },
          { signal },
        );
        if (!signal.aborted) setPreviewed({ file, upload, preview });
      }),
    /** @param remember - keeps the id under which it can be followed, until it fails */
    apply: (
      remember: (uploadId?: string) => void,
      onApplied: (ledgerId: string) => void,
    ) =>
      attempt('applying', async each => {
        if (!previewed) return;
        remember(each.uploadId);
        try {
          onApplied(await importLedger(api, previewed, each));
        } catch (error) {
          remember();
          throw error;
        }
      }),
  };
}

/** The id of the ledger; an answer that is lost on its way is asked for again. */
async function importLedger(
  api: MaintenanceApi,
  { file, upload, preview: { confirmWithdrawals } }: Previewed,
  { uploadId, ...follow }: Attempt,
): Promise<string> {
  try {
    const sent = { ...upload, confirmWithdrawals, uploadId };
    return (await api.importLedger({ body: file.content, query: sent })).id;
  } catch (error) {
    if (isRefusal(toError(error))) throw error;
    const { ledgerId, state } = await followUpload(api, uploadId, follow).catch(
      (): Partial<LedgerUploadState> => ({}),
    );
    if (state === 'interrupted') throw new InterruptedError();
    if (!ledgerId) throw error;
    return ledgerId;
  }
}
