import { InspectedDevice } from '@weibao/backstage-plugin-maintenance-common';
import { useSearchParams } from 'react-router-dom';

/** Which device of an inspection is open; it is in the address. */
export interface OpenDevice {
  device?: InspectedDevice;
  /** An item to be looked at. */
  itemId?: string;
  /** Counted from one; zero when none is open. */
  number: number;
  count: number;
  /** From the list; the browser's way back leads there again. */
  open(deviceRef: string): void;
  show(deviceRef: string, itemId: string): void;
  showList(): void;
  /** Undefined on the last device. */
  showNext?: () => void;
  /** Undefined on the first device. */
  showPrevious?: () => void;
}

export function useOpenDevice(devices: readonly InspectedDevice[]): OpenDevice {
  const [params, setParams] = useSearchParams();
  const deviceRef = params.get('device');
  const index = devices.findIndex(each => each.device.deviceRef === deviceRef);
  const goTo = (ref: string | undefined, itemId?: string, replace?: boolean) =>
    setParams(
      current => {
        const next = new URLSearchParams(current);
        next.delete('device');
        next.delete('item');
        if (ref) next.set('device', ref);
        if (itemId) next.set('item', itemId);
        return next;
      },
      { replace },
    );
  const stepTo = (neighbour: InspectedDevice | undefined) =>
    neighbour && (() => goTo(neighbour.device.deviceRef, undefined, true));
  return {
    device: devices[index],
    itemId: params.get('item') ?? undefined,
    number: index + 1,
    count: devices.length,
    open: ref => goTo(ref),
    show: (ref, itemId) => goTo(ref, itemId),
    showList: () => goTo(undefined),
    showNext: stepTo(devices[Math.max(index, 0) + 1]),
    showPrevious: index > 0 ? stepTo(devices[index - 1]) : undefined,
  };
}
