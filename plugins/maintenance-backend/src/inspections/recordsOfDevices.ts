import { useInTable } from '../inventory/ledgers/undo/DeviceUse';

/** Devices that have been inspected, or of which findings were raised. */
export const INSPECTED_DEVICES = [
  useInTable('inspections', 'inspection_devices', 'device_ref'),
  useInTable('findings', 'findings', 'device_ref'),
];
