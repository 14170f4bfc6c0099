import {
  DeviceFacts,
  InspectedDevice,
} from '@weibao/backstage-plugin-maintenance-common';
import { foldText, matchesParts } from '@weibao/cjk-text';

/** What tells a device from its likes on site. */
export function describeDevice(
  device: Pick<
    DeviceFacts,
    'model' | 'serialNumber' | 'siteTitle' | 'rack' | 'position'
  >,
): string {
  const { model, serialNumber, siteTitle, rack, position } = device;
  return [model, serialNumber, siteTitle, rack, position]
    .filter(Boolean)
    .join(' · ');
}

/** Whether every word occurs in what is known of the device. */
export function matchesWords(device: DeviceFacts, words: string): boolean {
  const { title, type, assetTag, manufacturer } = device;
  const facts = [title, type, assetTag, manufacturer, describeDevice(device)];
  return matchesParts(facts, words);
}

/** The device with a serial number as it was typed or scanned. */
export function findBySerial(
  devices: readonly InspectedDevice[],
  serialNumber: string,
): InspectedDevice | undefined {
  const asked = plainSerial(serialNumber);
  return asked
    ? devices.find(
        ({ device }) => plainSerial(device.serialNumber ?? '') === asked,
      )
    : undefined;
}

/** Labels print a serial number with or without a prefix such as `S/N:`. */
function plainSerial(serialNumber: string): string {
  return foldText(serialNumber)
    .replace(/^\s*(s\/?n|序列号)\s*:\s*/, '')
    .replace(/[\s-]/g, '');
}
