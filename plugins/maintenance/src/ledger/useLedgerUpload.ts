import { ErrorLike, toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  Ledger,
  LedgerPreview,
  LedgerUpload,
} from '@weibao/backstage-plugin-maintenance-common';
import { useEffect, useRef, useState } from 'react';
import { maintenanceApiRef } from '../api';
import { ChosenFile } from './ledgerForm';

type Work = 'previewing' | 'applying';

interface Previewed {
  file: ChosenFile;
  upload: LedgerUpload;
  preview: LedgerPreview;
}

/** A ledger on its way: previewed, then applied as it was previewed. */
export function useLedgerUpload() {
  const api = useApi(maintenanceApiRef);
  const [work, setWork] = useState<Work>();
  const [failure, setFailure] = useState<{ work: Work; error: ErrorLike }>();
  const [previewed, setPreviewed] = useState<Previewed>();
  const request = useRef<AbortController>();
  // Nobody waits for a preview of a page that was left; an import goes on.
  useEffect(() => () => request.current?.abort(), []);

  async function attempt(step: Work, run: () => Promise<void>) {
    setWork(step);
    setFailure(undefined);
    try {
      await run();
    } catch (error) {
      setFailure({ work: step, error: toError(error) });
    } finally {
      setWork(undefined);
    }
  }

  return {
    work,
    failure,
    previewed,
    preview: (file: ChosenFile, upload: LedgerUpload) =>
      attempt('previewing', async () => {
        setPreviewed(undefined);
        const controller = new AbortController();
        request.current = controller;
        const preview = await api.previewLedger(file.content, upload, {
          signal: controller.signal,
        });
        setPreviewed({ file, upload, preview });
      }),
    apply: (onApplied: (ledger: Ledger) => void) =>
      attempt('applying', async () => {
        if (previewed) {
          onApplied(
            await api.importLedger(previewed.file.content, previewed.upload),
          );
        }
      }),
  };
}
