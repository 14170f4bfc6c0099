import { NotFoundError } from '@backstage/errors';
import {
  deviceReadPermission,
  Inspection,
  InspectionCorrection,
  InspectionInput,
  InspectionPage,
  InspectionPatch,
  inspectionPlanPermission,
  inspectionReadPermission,
  InspectionResultInput,
  InspectionResultsSaved,
  InspectionSummaryCounts,
  inspectionUpdatePermission,
  MeasurementSeries,
  RESOURCE_TYPE_DEVICE,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { actorOf } from '../../platform/authorization/actorOf';
import { ResourceAuthorizer } from '../../platform/authorization/ResourceAuthorizer';
import { CustomerAuthorizer } from '../../platform/authorization/authorizers';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { noDevice, requireDevice } from '../../inventory/devices/requireDevice';
import { DeviceDirectory } from '../../inventory/devices/DeviceDirectory';
import { InspectionAuthorizer } from './InspectionAuthorizer';
import { InspectionPlanService } from '../plans/InspectionPlanService';
import { InspectionListQuery, InspectionService } from './InspectionService';

/** Lets through what the caller may do with inspections. */
export class AuthorizedInspectionService
  implements
    Omit<
      InspectionService,
      'summariseInspections' | 'getInspectionResource' | 'recordDevicesDone'
    >
{
  readonly #options: Parameters<typeof AuthorizedInspectionService.create>[0];

  static create(options: {
    inspections: InspectionService;
    plans: Pick<InspectionPlanService, 'getContractResource'>;
    devices: DeviceDirectory;
    inspectionAuthorizer: InspectionAuthorizer;
    customerAuthorizer: CustomerAuthorizer;
    deviceAuthorizer: ResourceAuthorizer<
      CustomerResource,
      typeof RESOURCE_TYPE_DEVICE
    >;
  }): AuthorizedInspectionService {
    return new AuthorizedInspectionService(options);
  }

  private constructor(
    options: Parameters<typeof AuthorizedInspectionService.create>[0],
  ) {
    this.#options = options;
  }

  async listInspections(
    query: InspectionListQuery,
    options: CallOptions,
  ): Promise<InspectionPage> {
    const scope = await this.#options.inspectionAuthorizer.listScope(
      inspectionReadPermission,
      options.credentials,
    );
    return this.#options.inspections.listInspections(
      { ...query, scope },
      options,
    );
  }

  /** Mine are those of the caller. */
  async summariseInspections(
    query: { customerRef?: string },
    options: CallOptions,
  ): Promise<InspectionSummaryCounts> {
    const scope = await this.#options.inspectionAuthorizer.listScope(
      inspectionReadPermission,
      options.credentials,
    );
    return this.#options.inspections.summariseInspections(
      { ...query, scope, userRef: actorOf(options.credentials) },
      options,
    );
  }

  async getInspection(id: string, options: CallOptions): Promise<Inspection> {
    await this.checkRead(id, options);
    return this.#options.inspections.getInspection(id, options);
  }

  async createInspection(
    input: InspectionInput,
    options: CallOptions,
  ): Promise<Inspection> {
    const { customerAuthorizer, plans, inspections } = this.#options;
    await customerAuthorizer.check(
      inspectionPlanPermission,
      await plans.getContractResource(input.contractId),
      options.credentials,
    );
    return inspections.createInspection(input, options);
  }

  async updateInspection(
    id: string,
    patch: InspectionPatch,
    options: CallOptions,
  ): Promise<Inspection> {
    await this.checkUpdate(id, options);
    return this.#options.inspections.updateInspection(id, patch, options);
  }

  async startInspection(id: string, options: CallOptions): Promise<void> {
    await this.checkUpdate(id, options);
    await this.#options.inspections.startInspection(id, options);
  }

  async saveResults(
    id: string,
    results: readonly InspectionResultInput[],
    options: CallOptions,
  ): Promise<InspectionResultsSaved> {
    await this.checkUpdate(id, options);
    return this.#options.inspections.saveResults(id, results, options);
  }

  async completeInspection(
    id: string,
    completion: { version: number; summary?: string },
    options: CallOptions,
  ): Promise<Inspection> {
    await this.checkUpdate(id, options);
    return this.#options.inspections.completeInspection(
      id,
      completion,
      options,
    );
  }

  async correctInspection(
    id: string,
    correction: InspectionCorrection,
    options: CallOptions,
  ): Promise<Inspection> {
    await this.checkUpdate(id, options);
    return this.#options.inspections.correctInspection(id, correction, options);
  }

  /** The numbers of a device are read by whoever sees it and its inspections. */
  async listMeasurements(
    deviceRef: string,
    options: CallOptions,
  ): Promise<MeasurementSeries[]> {
    const { devices, deviceAuthorizer, inspectionAuthorizer } = this.#options;
    const { credentials } = options;
    const device = await requireDevice(devices, deviceRef, credentials);
    if (
      !(await deviceAuthorizer.isAllowed(
        deviceReadPermission,
        device,
        credentials,
      ))
    ) {
      throw noDevice(device.deviceRef);
    }
    await inspectionAuthorizer.check(
      inspectionReadPermission,
      device,
      credentials,
    );
    return this.#options.inspections.listMeasurements(
      device.deviceRef,
      options,
    );
  }

  /** @throws NotFoundError also where the inspection may not be known about */
  async checkRead(id: string, options: CallOptions): Promise<CustomerResource> {
    const resource = await this.#options.inspections.getInspectionResource(id);
    const readable = await this.#options.inspectionAuthorizer.isAllowed(
      inspectionReadPermission,
      resource,
      options.credentials,
    );
    if (!readable) throw new NotFoundError(`There is no inspection "${id}"`);
    return resource;
  }

  /** @throws NotFoundError as for reading; NotAllowedError */
  async checkUpdate(
    id: string,
    options: CallOptions,
  ): Promise<CustomerResource> {
    const resource = await this.checkRead(id, options);
    await this.#options.inspectionAuthorizer.check(
      inspectionUpdatePermission,
      resource,
      options.credentials,
    );
    return resource;
  }
}
