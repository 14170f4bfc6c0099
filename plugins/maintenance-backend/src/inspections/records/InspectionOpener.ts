import { InputError } from '@backstage/errors';
import { DeviceFilter } from '@weibao/backstage-plugin-maintenance-common';
import { toDeviceFacts } from '../../inventory/devices/toDeviceFacts';
import { KnownDevice } from '../../inventory/devices/DeviceDirectory';
import { CalendarDay, todayIn } from '../plans/calendarDays';
import { ChecklistService } from '../checklists/ChecklistService';
import { InspectedDevices, withChecklists } from '../plans/InspectedDevices';
import { InspectionPlanStore } from '../plans/InspectionPlanStore';
import { InspectionRecord } from './InspectionRecord';
import { InspectionStore } from './InspectionStore';

/** Devices, and each checklist that one of them has. */
type InspectionSubject = ReturnType<typeof withChecklists>;

/** Finds what an inspection is about, and freezes it when it starts. */
export class InspectionOpener {
  readonly #store: InspectionStore;
  readonly #plans: InspectionPlanStore;
  readonly #checklists: ChecklistService;
  readonly #devices: InspectedDevices;

  constructor(options: {
    store: InspectionStore;
    plans: InspectionPlanStore;
    checklists: ChecklistService;
    devices: InspectedDevices;
  }) {
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

  /**
   * The devices that an inspection would have if it started today, with their
   * checklists: its first answer is what starts it.
   */
  async preview(
    inspection: InspectionRecord,
    days: readonly CalendarDay[],
  ): Promise<InspectionSubject> {
    const { filter, checklistIds } = await this.#termsOf(inspection);
    const devices = await this.#devices.find(
      inspection.contractId,
      filter,
      laterDay(inspection, days),
    );
    return this.#subjectOf(inspection, devices, checklistIds);
  }

  /** @throws InputError where a regular inspection has no device */
  async open(
    inspection: InspectionRecord,
    at: Date,
    days: readonly CalendarDay[],
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
    const subject = await this.#subjectOf(inspection, devices, checklistIds);
    await this.#store.startInspection(inspection.id, {
      at,
      customerTitle: devices[0]?.customerTitle,
      ...subject,
      devicesDone: isFirst
        ? 0
        : subject.devices.filter(each => each.required === 0).length,
    });
  }

  async #subjectOf(
    inspection: InspectionRecord,
    devices: readonly KnownDevice[],
    checklistIds: { [deviceType: string]: string },
  ): Promise<InspectionSubject> {
    if (inspection.kind === 'first') {
      // Its devices are checked against the ledger instead.
      return {
        devices: devices.map(device => ({
          device: toDeviceFacts(device),
          required: 0,
        })),
        checklists: [],
      };
    }
    return withChecklists(
      devices,
      checklistIds,
      await this.#checklists.listChecklists(),
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
