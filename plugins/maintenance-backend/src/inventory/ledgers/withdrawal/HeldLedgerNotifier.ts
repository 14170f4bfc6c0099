import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Ledger } from '@weibao/backstage-plugin-maintenance-common';
import { localDateAt } from '../../../platform/dates/localDates';

/** Who answers for customers: a port to their contracts. */
export interface ServiceManagers {
  /** Refs of users; empty where no contract that runs on the day names any. */
  listServiceManagers(customerRef: string, on: string): Promise<string[]>;
}

/** Tells service managers of ledgers that wait for somebody. */
export class HeldLedgerNotifier {
  readonly #options: ConstructorParameters<typeof HeldLedgerNotifier>[0];

  constructor(options: {
    logger: LoggerService;
    notifications: NotificationService;
    serviceManagers: ServiceManagers;
    timeZone: string;
  }) {
    this.#options = options;
  }

  /**
   * Never fails: the ledger waits whether or not anybody hears of it.
   *
   * @param ownerRef - who is told where no contract names a service manager
   */
  async notify(ledger: Ledger, ownerRef: string | undefined): Promise<void> {
    const { id, customerRef, fileName, counts } = ledger;
    const { logger, notifications, serviceManagers, timeZone } = this.#options;
    try {
      const managers = await serviceManagers.listServiceManagers(
        customerRef,
        localDateAt(new Date(ledger.importedAt), timeZone),
      );
      const entityRef = managers.length > 0 ? managers : ownerRef;
      if (!entityRef) return;
      await notifications.send({
        recipients: { type: 'entity', entityRef },
        payload: {
          // Written once for all its readers, whose languages nobody knows.
          title: `设备清单待确认 · Ledger to confirm: ${fileName}`,
          description: `将停用 ${counts.gone} 台设备 · would withdraw ${counts.gone} devices`,
          link: `/maintenance/ledgers/${id}`,
          severity: 'high',
          topic: 'maintenance-ledger',
          scope: `ledger:${customerRef}/${ledger.ledger}`,
        },
      });
    } catch (error) {
      logger.warn(
        `Nobody was notified of the ledger ${id} that waits to be confirmed: ${stringifyError(
          error,
        )}`,
      );
    }
  }
}
