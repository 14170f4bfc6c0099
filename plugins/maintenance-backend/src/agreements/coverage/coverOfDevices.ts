import { useInTable } from '../../inventory/ledgers/undo/DeviceUse';
import { COVERAGE_TABLE } from './coverageTable';

/** Devices that contracts cover by name. */
export const COVER_OF_DEVICES = useInTable(
  'cover of its own',
  COVERAGE_TABLE,
  'covered_ref',
);
