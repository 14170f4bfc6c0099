import { useInTable } from '../../inventory/ledgers/undo/DeviceUse';

/** Devices whose faults have been reported. */
export const INCIDENTS_OF_DEVICES = useInTable(
  'incidents',
  'incidents',
  'device_ref',
);
