import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { NotificationService } from '@backstage/plugin-notifications-node';
import {
  Obligation,
  PortalPaths,
} from '@weibao/backstage-plugin-maintenance-common';

/** Tells people of the tasks that were opened for them. */
export class TaskNotifier {
  readonly #notifications?: NotificationService;
  readonly #logger: LoggerService;
  readonly #portalPaths: PortalPaths;

  /** @param options - nobody is told without notifications */
  constructor(options: {
    notifications?: NotificationService;
    logger: LoggerService;
    portalPaths: PortalPaths;
  }) {
    this.#notifications = options.notifications;
    this.#logger = options.logger;
    this.#portalPaths = options.portalPaths;
  }

  /** Never fails: the task is on record whether or not anybody hears of it. */
  async notify(task: Obligation): Promise<void> {
    if (!this.#notifications || !task.responsibleRef) return;
    try {
      await this.#notifications.send({
        recipients: { type: 'entity', entityRef: task.responsibleRef },
        payload: {
          title: task.title,
          description: [task.contractNumber, task.customerTitle, task.dueOn]
            .filter(Boolean)
            .join(' · '),
          link: this.#portalPaths.obligations,
          severity: 'high',
          topic: 'maintenance-task',
          scope: `obligation:${task.id}`,
        },
      });
    } catch (error) {
      this.#logger.warn(
        `${task.responsibleRef} was not notified of the task ${
          task.id
        }: ${stringifyError(error)}`,
      );
    }
  }
}
