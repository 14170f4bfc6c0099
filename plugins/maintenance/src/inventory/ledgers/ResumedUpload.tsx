import { toError } from '@backstage/errors';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { LedgerUploadState } from '@weibao/backstage-plugin-maintenance-common';
import { useEffect, useRef, useState } from 'react';
import { maintenanceApiRef } from '../../api';
import { isRefusal } from '../../platform/components/errorMessage';
import { ledgerTranslationRef } from './translation';
import { ApplyFailed, InterruptedError } from './ApplyFailed';
import { followUpload } from './followUpload';
import { WorkingBar } from './WorkingBar';

export interface ResumedUploadProps {
  uploadId: string;
  onApplied: (ledgerId: string) => void;
  /** It failed, or there is no such upload. */
  onFailed: () => void;
}

/** An import that was begun before the page was loaded again. */
export function ResumedUpload(props: ResumedUploadProps) {
  const { uploadId } = props;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const api = useApi(maintenanceApiRef);
  const [progress, setProgress] = useState<LedgerUploadState>();
  const [error, setError] = useState<Error>();
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    followUpload(api, uploadId, { signal, onProgress: setProgress })
      .then(upload => {
        setIsOver(true);
        if (upload.ledgerId) latest.current.onApplied(upload.ledgerId);
        else latest.current.onFailed();
        if (upload.state === 'interrupted') {
          setError(new InterruptedError());
        } else if (upload.message) {
          setError(new Error(upload.message));
        }
      })
      .catch(refusal => {
        if (signal.aborted) return;
        setIsOver(true);
        latest.current.onFailed();
        // It never arrived: there is nothing to wait for, nor to tell.
        if (!isRefusal(toError(refusal))) setError(toError(refusal));
      });
    return () => controller.abort();
  }, [api, uploadId]);

  if (error) return <ApplyFailed error={error} />;
  return isOver ? null : (
    <WorkingBar label={t('upload.applying')} progress={progress} />
  );
}
