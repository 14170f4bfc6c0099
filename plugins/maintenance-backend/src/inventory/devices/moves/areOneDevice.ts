import { normalizeCode } from '../normalizeCode';

/** What two manufacturers may both count up to; longer codes are copied. */
const COINCIDES = /^(\d+|.{1,7})$/;

/** Whether a serial number may be given by two manufacturers. */
export function mayCoincide(serialNumber: string): boolean {
  return COINCIDES.test(serialNumber);
}

interface Identity {
  serialNumber?: string;
  manufacturer?: string;
}

/** Whether two descriptions with serial numbers mean the same device. */
export function areOneDevice(one: Identity, other: Identity): boolean {
  if (!one.serialNumber || !other.serialNumber) return false;
  const code = normalizeCode(one.serialNumber);
  if (code !== normalizeCode(other.serialNumber)) return false;
  return (
    !one.manufacturer ||
    !other.manufacturer ||
    one.manufacturer === other.manufacturer ||
    !mayCoincide(code)
  );
}
