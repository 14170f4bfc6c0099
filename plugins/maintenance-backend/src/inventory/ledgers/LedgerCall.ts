import { LedgerUploadState } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { DeviceRecord } from '../devices/records';

/** What a configured source says about its customer. */
export interface LedgerOrigin {
  /** The file or URL. */
  source: string;
  customer: { industry?: string; address?: string; ownerRef?: string };
}

/** How far the work on a ledger is: rows of a step, of how many. */
export type LedgerProgress = Pick<LedgerUploadState, 'step' | 'done' | 'total'>;

/** Is told which ledger an import becomes, at the end of its transaction. */
export type LedgerRecorder = (
  ledgerId: string,
  transaction: Knex.Transaction,
) => Promise<void>;

/** On whose behalf a ledger is read. */
export interface LedgerCall extends CallOptions {
  /** Told now and then; it must not take long. */
  onProgress?: (progress: LedgerProgress) => void;
  /** Whether a device of another customer may be moved here; none where absent. */
  mayMove?: (device: DeviceRecord) => boolean;
  onLedger?: LedgerRecorder;
  /** Absent for uploads. */
  origin?: LedgerOrigin;
}

/** Tells the progress of a step, as its rows are counted. */
export function countProgress(
  { onProgress }: LedgerCall,
  step: LedgerProgress['step'],
  total: number,
): (count: number) => void {
  let done = 0;
  onProgress?.({ step, done, total });
  return count => {
    done += count;
    onProgress?.({ step, done, total });
  };
}
