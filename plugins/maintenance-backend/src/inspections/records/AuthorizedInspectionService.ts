import { NotFoundError } from '@backstage/errors';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  contractReadPermission,
  deviceReadPermission,
  findingReadPermission,
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
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import {
  DeviceDirectory,
  noDevice,
} from '../../inventory/devices/DeviceDirectory';
import { actorOf } from '../../platform/authorization/actorOf';
import { Authorizers } from '../../platform/authorization/Authorizers';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { Decisions } from '../../platform/authorization/Decisions';
import { UserDirectory } from '../../platform/entityRefs/UserDirectory';
import { InspectionPlanService } from '../plans/InspectionPlanService';
import { InspectionListQuery, InspectionService } from './InspectionService';
import {
  showInspection,
  showListedInspection,
  showResultsSaved,
} from './showInspection';

interface Options {
  inspections: InspectionService;
  plans: Pick<InspectionPlanService, 'getContractResource'>;
  devices: DeviceDirectory;
  users: UserDirectory;
  authorizers: Authorizers;
}

/**
 * Lets through what the caller may do with inspections, and shows of contracts
 * and findings what the caller may see.
 */
export class AuthorizedInspectionService {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  async listInspections(
    query: InspectionListQuery,
    options: CallOptions,
  ): Promise<InspectionPage> {
    const decisions = await this.#decide([], options);
    const page = await this.#options.inspections.listInspections({
      ...query,
      scope: decisions.checkScope(inspectionReadPermission),
    });
    return {
      ...page,
      items: page.items.map(each => showListedInspection(each, decisions)),
    };
  }

  /** Mine are those of the caller. */
  async summariseInspections(
    query: { customerRef?: string },
    options: CallOptions,
  ): Promise<InspectionSummaryCounts> {
    const scope = await this.#options.authorizers.inspection.listScope(
      inspectionReadPermission,
      options,
    );
    return this.#options.inspections.summariseInspections({
      ...query,
      scope,
      userRef: actorOf(options.credentials),
    });
  }

  async getInspection(id: string, options: CallOptions): Promise<Inspection> {
    const decisions = await this.checkRead(id, options);
    return showInspection(
      await this.#options.inspections.getInspection(id),
      decisions,
    );
  }

  async createInspection(
    input: InspectionInput,
    options: CallOptions,
  ): Promise<Inspection> {
    const { plans, inspections, users } = this.#options;
    const contract = await plans.getContractResource(input.contractId);
    const decisions = await this.#decide([inspectionPlanPermission], options);
    decisions.check(inspectionPlanPermission, contract);
    if (input.engineerRef) {
      await users.requireUser('engineerRef', input.engineerRef, options);
    }
    return showInspection(
      await inspections.createInspection(input, options),
      decisions,
    );
  }

  async updateInspection(
    id: string,
    patch: InspectionPatch,
    options: CallOptions,
  ): Promise<Inspection> {
    const { inspections, users } = this.#options;
    const decisions = await this.checkUpdate(id, options);
    if (patch.engineerRef) {
      const { engineerRef } = await inspections.getInspection(id);
      await users.requireChangedUser(
        'engineerRef',
        patch.engineerRef,
        engineerRef,
        options,
      );
    }
    return showInspection(
      await inspections.updateInspection(id, patch),
      decisions,
    );
  }

  async startInspection(id: string, options: CallOptions): Promise<void> {
    await this.checkUpdate(id, options);
    await this.#options.inspections.startInspection(id);
  }

  async saveResults(
    id: string,
    results: readonly InspectionResultInput[],
    options: CallOptions,
  ): Promise<InspectionResultsSaved> {
    const { decisions, resource } = await this.#check(
      id,
      [inspectionUpdatePermission],
      options,
    );
    return showResultsSaved(
      await this.#options.inspections.saveResults(id, results, options),
      decisions,
      resource,
    );
  }

  async completeInspection(
    id: string,
    completion: { version: number; summary?: string },
    options: CallOptions,
  ): Promise<Inspection> {
    const decisions = await this.checkUpdate(id, options);
    return showInspection(
      await this.#options.inspections.completeInspection(
        id,
        completion,
        options,
      ),
      decisions,
    );
  }

  async correctInspection(
    id: string,
    correction: InspectionCorrection,
    options: CallOptions,
  ): Promise<Inspection> {
    const decisions = await this.checkUpdate(id, options);
    return showInspection(
      await this.#options.inspections.correctInspection(
        id,
        correction,
        options,
      ),
      decisions,
    );
  }

  /** The numbers of a device are read by whoever sees it and its inspections. */
  async listMeasurements(
    deviceRef: string,
    options: CallOptions,
  ): Promise<MeasurementSeries[]> {
    const { devices, inspections } = this.#options;
    const device = await devices.requireDevice(deviceRef, options);
    const decisions = await this.#decide([deviceReadPermission], options);
    decisions.checkRead(deviceReadPermission, device, () =>
      noDevice(device.deviceRef),
    );
    decisions.check(inspectionReadPermission, device);
    return inspections.listMeasurements(device);
  }

  /** @throws NotFoundError also where the inspection may not be known about */
  async checkRead(id: string, options: CallOptions): Promise<Decisions> {
    return (await this.#check(id, [], options)).decisions;
  }

  /** @throws NotFoundError as for reading; NotAllowedError */
  async checkUpdate(id: string, options: CallOptions): Promise<Decisions> {
    const permissions = [inspectionUpdatePermission];
    return (await this.#check(id, permissions, options)).decisions;
  }

  /** @throws NotFoundError as for reading; NotAllowedError */
  async checkPlan(id: string, options: CallOptions): Promise<Decisions> {
    const permissions = [inspectionPlanPermission];
    return (await this.#check(id, permissions, options)).decisions;
  }

  async #check(
    id: string,
    permissions: readonly ResourcePermission[],
    options: CallOptions,
  ): Promise<{ decisions: Decisions; resource: CustomerResource }> {
    const resource = await this.#options.inspections.getInspectionResource(id);
    const decisions = await this.#decide(permissions, options);
    decisions.checkRead(
      inspectionReadPermission,
      resource,
      () => new NotFoundError(`There is no inspection "${id}"`),
    );
    for (const permission of permissions) decisions.check(permission, resource);
    return { decisions, resource };
  }

  /** Beside what is to be done, what the answer shows. */
  #decide(
    permissions: readonly ResourcePermission[],
    options: CallOptions,
  ): Promise<Decisions> {
    return this.#options.authorizers.decide(
      [
        inspectionReadPermission,
        contractReadPermission,
        findingReadPermission,
        ...permissions,
      ],
      options,
    );
  }
}
