import {
  Checklist,
  DeviceFilter,
} from '@weibao/backstage-plugin-maintenance-common';
import { ContractDirectory } from '../../agreements/contracts/ContractDirectory';
import { toDeviceFacts } from '../../inventory/devices/toDeviceFacts';
import { KnownDevice } from '../../inventory/devices/DeviceDirectory';
import { EVERY_OTHER_TYPE } from '../checklists/builtInChecklists';
import { DeviceTags } from './DeviceTags';
import { FrozenDevice } from '../records/InspectionRecord';

/** Finds the devices that an inspection has. */
export class InspectedDevices {
  readonly #contracts: ContractDirectory;
  readonly #tags: DeviceTags;

  constructor(options: { contracts: ContractDirectory; tags: DeviceTags }) {
    this.#contracts = options.contracts;
    this.#tags = options.tags;
  }

  /** What a contract covers on a local date, as far as a filter lets it through. */
  async find(
    contractId: string,
    filter: DeviceFilter,
    on: string,
  ): Promise<KnownDevice[]> {
    const covered = await this.#contracts.listCoveredDevices(contractId, on);
    const { types, siteRefs, tags, deviceRefs } = filter;
    const tagged = tags && new Set(await this.#tags.listTagged(tags));
    return covered.filter(
      device =>
        (!types || types.includes(device.type)) &&
        (!siteRefs || siteRefs.includes(device.siteRef ?? '')) &&
        (!deviceRefs || deviceRefs.includes(device.deviceRef)) &&
        (!tagged || tagged.has(device.deviceRef)),
    );
  }
}

/**
 * Devices with the checklist that is theirs: of those that a plan names, the
 * one for the type; else the built-in one for it; else the ones for every other
 * type in the same order.
 *
 * @returns the devices, and each checklist that one of them has
 */
export function withChecklists(
  devices: readonly KnownDevice[],
  named: { [deviceType: string]: string },
  checklists: readonly Checklist[],
): { devices: FrozenDevice[]; checklists: Checklist[] } {
  const namedFor = (type: string) =>
    checklists.find(checklist => checklist.id === named[type]);
  const builtInFor = (type: string) =>
    checklists.find(
      checklist => checklist.builtIn && checklist.deviceType === type,
    );
  const used = new Set<Checklist>();
  const frozen = devices.map((device): FrozenDevice => {
    const checklist =
      namedFor(device.type) ??
      builtInFor(device.type) ??
      namedFor(EVERY_OTHER_TYPE) ??
      builtInFor(EVERY_OTHER_TYPE);
    if (checklist) used.add(checklist);
    return {
      device: toDeviceFacts(device),
      checklistId: checklist?.id,
      required: checklist?.items.filter(item => item.required).length ?? 0,
    };
  });
  return { devices: frozen, checklists: [...used] };
}
