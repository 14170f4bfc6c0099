import { useCallback, useEffect, useRef, useState } from 'react';
import {
  toastApiRef,
  useApi,
  useRouteRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { toError } from '@backstage/errors';
import { maintenanceApiRef } from '../../api';
import { errorMessage } from '../../platform/components/errorMessage';
import { markStale } from '../../platform/queries/markStale';
import { useQueryClient } from '../../platform/queries/useQueryClient';
import { incidentRouteRef } from '../../routes';
import { incidentTranslationRef } from './translation';

/** How long a mistaken take can be undone. */
export const UNDO_MILLISECONDS = 4000;
/** Who clicks twice does not mean to undo. */
const DOUBLE_CLICK_MILLISECONDS = 500;
const TOAST_MILLISECONDS = 5000;

export interface Take {
  /** `undoable` until the incident is really taken. */
  step: 'idle' | 'undoable' | 'sending';
  take(): void;
  undo(): void;
}

/**
 * Takes an incident after a moment in which that can be undone: the log is
 * append-only, an acknowledgement cannot be taken back. It counts from the
 * click, and is sent at once when the page is left.
 */
export function useTake(incident: { id: string; version: number }): Take {
  const { id, version } = incident;
  const api = useApi(maintenanceApiRef);
  const queryClient = useQueryClient();
  const toastApi = useApi(toastApiRef);
  const incidentRoute = useRouteRef(incidentRouteRef);
  const { t } = useTranslationRef(incidentTranslationRef);
  const [step, setStep] = useState<Take['step']>('idle');

  const send = async (at: string) => {
    setStep('sending');
    try {
      await api.addIncidentEvent(
        { path: { id }, body: { type: 'acknowledge', version, at } },
        // The page may be left any moment.
        { keepalive: true },
      );
      const href = incidentRoute?.({ id });
      toastApi.post({
        title: t('take.done', { id }),
        status: 'success',
        timeout: TOAST_MILLISECONDS,
        links: href ? [{ label: t('take.open'), href }] : undefined,
      });
    } catch (error) {
      toastApi.post({
        title: t('take.failed', { id }),
        description: errorMessage(toError(error)),
        status: 'danger',
        timeout: 2 * TOAST_MILLISECONDS,
      });
    }
    setStep('idle');
    markStale(queryClient, 'incidents');
  };
  const latestSend = useRef(send);
  latestSend.current = send;

  const waiting = useRef<{
    timer: ReturnType<typeof setTimeout>;
    at: string;
  }>();
  const sendNow = useCallback(() => {
    if (!waiting.current) return;
    const { timer, at } = waiting.current;
    clearTimeout(timer);
    waiting.current = undefined;
    latestSend.current(at);
  }, []);

  useEffect(() => {
    window.addEventListener('pagehide', sendNow);
    return () => {
      window.removeEventListener('pagehide', sendNow);
      sendNow();
    };
  }, [sendNow]);

  return {
    step,
    take() {
      if (waiting.current) return;
      setStep('undoable');
      waiting.current = {
        timer: setTimeout(sendNow, UNDO_MILLISECONDS),
        at: new Date().toISOString(),
      };
    },
    undo() {
      if (!waiting.current) return;
      const { timer, at } = waiting.current;
      if (Date.now() - Date.parse(at) < DOUBLE_CLICK_MILLISECONDS) return;
      clearTimeout(timer);
      waiting.current = undefined;
      setStep('idle');
    },
  };
}
