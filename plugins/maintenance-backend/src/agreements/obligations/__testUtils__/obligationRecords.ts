import { aContract } from '../../contracts/__testUtils__/contractRecords';
import { InspectionRecord } from '../../../inspections/records/InspectionRecord';

/** A UUID that sorts by its number. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** The contract of `acme`; it ends on the last day of 2026. */
export const contract = aContract('WB-2026-001', {
  id: uuid(900),
  serviceManagerRef: 'user:default/wang.fang',
});

/** The contract of another customer. */
export const otherContract = aContract('WB-2026-002', {
  id: uuid(901),
  customerRef: 'customer:default/other',
});

/** A planned inspection of {@link contract}. */
export function anInspection(
  number: number,
  dueOn: string,
  facts: Partial<InspectionRecord> = {},
): InspectionRecord {
  return {
    id: uuid(number),
    version: 1,
    kind: 'regular',
    phase: 'planned',
    title: `Inspection ${number}`,
    contractId: contract.id,
    customerRef: contract.customerRef,
    calendarId: contract.calendarId,
    dueOn,
    arranged: false,
    checklists: [],
    progress: { devices: 1, devicesDone: 0, required: 0, answered: 0 },
    createdAt: '2026-01-01T00:00:00.000Z',
    createdBy: 'user:default/li.na',
    ...facts,
  };
}
