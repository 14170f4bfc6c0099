import { ServiceWindow } from '@weibao/backstage-plugin-maintenance-common';
import { foldWidth } from '@weibao/cjk-text';

const WINDOW = /^(\d{1,2}):(\d{2})\s*[-–—~至到]\s*(\d{1,2}):(\d{2})$/;

function timeOfDay(hours: string, minutes: string): string | undefined {
  const isTime =
    (Number(hours) < 24 && Number(minutes) < 60) ||
    (hours === '24' && minutes === '00');
  return isTime ? `${hours.padStart(2, '0')}:${minutes}` : undefined;
}

function parseWindow(text: string): ServiceWindow | undefined {
  const match = WINDOW.exec(text);
  const from = match && timeOfDay(match[1], match[2]);
  const to = match && timeOfDay(match[3], match[4]);
  return from && to && from !== '24:00' ? [from, to] : undefined;
}

/**
 * The windows of a day as people write them, `08:30-12:00, 13:30-18:00`. None
 * for an empty text; undefined when it cannot be read.
 */
export function parseServiceWindows(text: string): ServiceWindow[] | undefined {
  const parts = foldWidth(text)
    .split(/[,;、，；]/)
    .map(part => part.trim())
    .filter(part => part !== '');
  const windows = parts.map(parseWindow);
  return windows.every(window => window !== undefined) ? windows : undefined;
}

/** Windows to type over. */
export function formatServiceWindows(
  windows: readonly ServiceWindow[],
): string {
  return windows.map(([from, to]) => `${from}-${to}`).join(', ');
}
