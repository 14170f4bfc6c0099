import { AuditorService } from '@backstage/backend-plugin-api';
import { ForwardedError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { Request } from 'express';

/** Records in the audit log that a change was asked for, and how it ended. */
export async function auditWrite<T>(
  auditor: AuditorService,
  event: { eventId: string; request: Request; meta: JsonObject },
  write: () => Promise<T>,
): Promise<T> {
  const audited = await auditor.createEvent({
    severityLevel: 'medium',
    ...event,
  });
  try {
    const result = await write();
    await audited.success();
    return result;
  } catch (error) {
    await audited.fail({
      error: error instanceof Error ? error : new ForwardedError('', error),
      meta: event.meta,
    });
    throw error;
  }
}
