import { InputError } from '@backstage/errors';
import { DeviceFilter } from '@weibao/backstage-plugin-maintenance-common';
import { CallOptions } from '../contracts/CallOptions';
import { toDeviceFacts } from '../contracts/toDeviceFacts';
import { KnownDevice } from '../devices/DeviceDirectory';
import { CalendarDay, todayIn } from './calendarDays';
import { ChecklistService } from './ChecklistService';
import { InspectedDevices, withChecklists } from './InspectedDevices';
import { InspectionPlanStore } from './InspectionPlanStore';
import { FrozenDevice, InspectionRecord } from './InspectionRecord';
import { InspectionStart, InspectionStore } from './InspectionStore';

/** Finds what an inspection is about, and freezes it when it starts. */
export class InspectionOpener {
  readonly #store: InspectionStore;
  readonly #plans: InspectionPlanStore;
  readonly #checklists: ChecklistService;
  readonly #devices: InspectedDevices;

  static create(options: {
    store: InspectionStore;
    plans: InspectionPlanStore;
    checklists: ChecklistService;
    devices: InspectedDevices;
  }): InspectionOpener {
    return new InspectionOpener(options);
  }

  private constructor(options: Parameters<typeof InspectionOpener.create>[0]) {
    this.#store = options.store;
    this.#plans = options.plans;
    this.#checklists = options.checklists;
    this.#devices = options.devices;
  }

  expectDevices(
    contractId: string,
    filter: DeviceFilter,
    on: string,
  ): Promise<KnownDevice[]> {
    return this.#devices.find(contractId, filter, on);
  }

  /** The devices that an inspection would have if it started today. */
  async preview(
    inspection: InspectionRecord,
    days: readonly CalendarDay[],
  ): Promise<FrozenDevice[]> {
    const { filter } = await this.#termsOf(inspection);
    const devices = await this.#devices.find(
      inspection.contractId,
      filter,
      laterDay(inspection, days),
    );
    return devices.map(device => ({
      device: toDeviceFacts(device),
      required: 0,
    }));
  }

  /** @throws InputError where a regular inspection has no device */
  async open(
    inspection: InspectionRecord,
    at: Date,
    days: readonly CalendarDay[],
    options: CallOptions,
  ): Promise<void> {
    const { filter, checklistIds } = await this.#termsOf(inspection);
    const today = todayIn(days, inspection.calendarId);
    const devices = await this.#devices.find(
      inspection.contractId,
      filter,
      today,
    );
    const isFirst = inspection.kind === 'first';
    if (devices.length === 0 && !isFirst) {
      throw new InputError(
        `The inspection cannot start: on ${today} its contract covers none of the devices that it means`,
      );
    }
    const start: Omit<InspectionStart, 'devicesDone'> = {
      at,
      customerTitle: devices[0]?.customerTitle,
      ...withChecklists(
        devices,
        checklistIds,
        await this.#checklists.listChecklists(options),
      ),
    };
    await this.#store.startInspection(
      inspection.id,
      isFirst
        ? // Its devices are checked against the ledger instead.
          {
            ...start,
            devicesDone: 0,
            checklists: [],
            devices: start.devices.map(({ device }) => ({
              device,
              required: 0,
            })),
          }
        : {
            ...start,
            devicesDone: start.devices.filter(each => each.required === 0)
              .length,
          },
    );
  }

  async #termsOf(inspection: InspectionRecord): Promise<{
    filter: DeviceFilter;
    checklistIds: { [deviceType: string]: string };
  }> {
    const { planId, deviceFilter } = inspection;
    const plan = planId && (await this.#plans.getPlans([planId])).get(planId);
    return plan
      ? { filter: plan.deviceFilter, checklistIds: plan.checklistIds }
      : { filter: deviceFilter ?? {}, checklistIds: {} };
  }
}

/** Today, or the day it is due where that is still ahead. */
function laterDay(
  inspection: InspectionRecord,
  days: readonly CalendarDay[],
): string {
  const today = todayIn(days, inspection.calendarId);
  return inspection.dueOn > today ? inspection.dueOn : today;
}
