import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { ForwardedError, toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { Request } from 'express';

/** Records in the audit log that changes were asked for, and how they ended. */
export class ChangeAudit {
  readonly #auditor: AuditorService;
  readonly #logger: LoggerService;

  constructor(options: { auditor: AuditorService; logger: LoggerService }) {
    this.#auditor = options.auditor;
    this.#logger = options.logger;
  }

  /**
   * Nothing is changed that the audit log cannot be told of before. How it
   * ended is the answer even where the log cannot be told of that: whoever were
   * told otherwise would ask for the change once more.
   */
  async record<T>(
    event: { eventId: string; request: Request; meta: JsonObject },
    change: () => Promise<T>,
  ): Promise<T> {
    const { eventId, meta } = event;
    const audited = await this.#auditor.createEvent({
      severityLevel: 'medium',
      ...event,
    });
    const result = await change().catch(async error => {
      await this.#tell(eventId, 'failed', () =>
        audited.fail({
          error: error instanceof Error ? error : new ForwardedError('', error),
          meta,
        }),
      );
      throw error;
    });
    await this.#tell(eventId, 'succeeded', () => audited.success());
    return result;
  }

  async #tell(
    eventId: string,
    outcome: string,
    tell: () => Promise<void>,
  ): Promise<void> {
    try {
      await tell();
    } catch (error) {
      this.#logger.error(
        `The audit log was not told that ${eventId} ${outcome}`,
        toError(error),
      );
    }
  }
}
