import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { PortalPaths } from '@weibao/backstage-plugin-maintenance-common';
import { IncidentSnapshot } from './IncidentSnapshot';

/** Tells project engineers of the incidents that are offered to them. */
export class OfferNotifier {
  readonly #options: ConstructorParameters<typeof OfferNotifier>[0];

  constructor(options: {
    logger: LoggerService;
    notifications: NotificationService;
    portalPaths: PortalPaths;
  }) {
    this.#options = options;
  }

  /** Never fails: the incident stands on the desk whether or not they hear of it. */
  async notify(
    id: string,
    incident: IncidentSnapshot & { offeredTo: string },
  ): Promise<void> {
    const { logger, notifications, portalPaths } = this.#options;
    const { offeredTo, level, title, device, customerTitle } = incident;
    const subject = device
      ? [device.title, device.siteTitle]
      : ['设备未知 · Device unknown', incident.deviceDescription];
    try {
      await notifications.send({
        recipients: { type: 'entity', entityRef: offeredTo },
        payload: {
          // Written once for all its readers, whose languages nobody knows.
          title: `待接单 · Offered to you: ${id} (${level}) ${title}`,
          description: [...subject, customerTitle].filter(Boolean).join(' · '),
          link: portalPaths.incident(id),
          severity: level === 'I' ? 'critical' : 'high',
          topic: 'maintenance-incident',
          scope: `incident:${id}`,
        },
      });
    } catch (error) {
      logger.warn(
        `${offeredTo} was not notified of ${id}: ${stringifyError(error)}`,
      );
    }
  }
}
