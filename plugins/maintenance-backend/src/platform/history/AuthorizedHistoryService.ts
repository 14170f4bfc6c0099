import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  contractReadPermission,
  deviceReadPermission,
  findingReadPermission,
  HistoryKind,
  HistoryPage,
  HistoryQuery,
  incidentReadPermission,
  inspectionReadPermission,
  ledgerReadPermission,
  RESOURCE_TYPE_CONTRACT,
  RESOURCE_TYPE_DEVICE,
  RESOURCE_TYPE_FINDING,
  RESOURCE_TYPE_INCIDENT,
  RESOURCE_TYPE_INSPECTION,
  RESOURCE_TYPE_LEDGER,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  CustomerResource,
  IncidentResource,
} from '@weibao/backstage-plugin-maintenance-node';
import {
  ListScope,
  ResourceAuthorizer,
} from '../authorization/ResourceAuthorizer';
import { unlessDenied } from '../authorization/unlessDenied';
import { CallOptions } from '../authorization/CallOptions';
import { HistoryDevices } from './HistoryDevices';
import { HISTORY_KINDS } from './DefaultHistoryService';
import { HistoryScopes, HistoryService } from './HistoryService';

type CustomerRecordAuthorizer<ResourceType extends string> = ResourceAuthorizer<
  CustomerResource,
  ResourceType
>;

/** Tells of the past of a device what the caller may read of each kind. */
export class AuthorizedHistoryService {
  readonly #options: Parameters<typeof AuthorizedHistoryService.create>[0];

  static create(options: {
    history: HistoryService;
    devices: HistoryDevices;
    deviceAuthorizer: CustomerRecordAuthorizer<typeof RESOURCE_TYPE_DEVICE>;
    contractAuthorizer: CustomerRecordAuthorizer<typeof RESOURCE_TYPE_CONTRACT>;
    findingAuthorizer: CustomerRecordAuthorizer<typeof RESOURCE_TYPE_FINDING>;
    inspectionAuthorizer: CustomerRecordAuthorizer<
      typeof RESOURCE_TYPE_INSPECTION
    >;
    ledgerAuthorizer: CustomerRecordAuthorizer<typeof RESOURCE_TYPE_LEDGER>;
    incidentAuthorizer: ResourceAuthorizer<
      IncidentResource,
      typeof RESOURCE_TYPE_INCIDENT
    >;
  }): AuthorizedHistoryService {
    return new AuthorizedHistoryService(options);
  }

  private constructor(
    options: Parameters<typeof AuthorizedHistoryService.create>[0],
  ) {
    this.#options = options;
  }

  /** @throws NotFoundError also where the device may not be known about */
  async listDeviceHistory(
    deviceRef: string,
    query: HistoryQuery & { limit: number },
    { credentials }: CallOptions,
  ): Promise<HistoryPage> {
    const { history, devices, deviceAuthorizer } = this.#options;
    const device = await devices.requireDevice(deviceRef, credentials);
    const readable = await deviceAuthorizer.isAllowed(
      deviceReadPermission,
      device,
      credentials,
    );
    if (!readable) {
      throw new NotFoundError(`There is no device "${device.deviceRef}"`);
    }
    const { kind = HISTORY_KINDS, cursor, limit } = query;
    const scopes: HistoryScopes = Object.fromEntries(
      await Promise.all(
        kind.map(async each => [
          each,
          await unlessDenied(this.#scopeOf(each, credentials)),
        ]),
      ),
    );
    return history.listDeviceHistory(device, { scopes, cursor, limit });
  }

  #scopeOf(
    kind: HistoryKind,
    credentials: BackstageCredentials,
  ): Promise<ListScope> {
    const options = this.#options;
    switch (kind) {
      case 'incident':
        return options.incidentAuthorizer.listScope(
          incidentReadPermission,
          credentials,
        );
      // Who reads a first inspection reads what it amended.
      case 'inspection':
      case 'amendment':
        return options.inspectionAuthorizer.listScope(
          inspectionReadPermission,
          credentials,
        );
      case 'finding':
        return options.findingAuthorizer.listScope(
          findingReadPermission,
          credentials,
        );
      case 'ledger':
        return options.ledgerAuthorizer.listScope(
          ledgerReadPermission,
          credentials,
        );
      default:
        return options.contractAuthorizer.listScope(
          contractReadPermission,
          credentials,
        );
    }
  }
}
