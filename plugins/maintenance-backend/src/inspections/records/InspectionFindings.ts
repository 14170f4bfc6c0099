import { Inspection } from '@weibao/backstage-plugin-maintenance-common';

/** A finding and the item of an inspection that it was raised of. */
export interface RaisedFinding {
  id: string;
  deviceRef: string;
  itemId: string;
}

/** What others know of inspections and their devices. */
export interface InspectionFindings {
  /** Findings that are not closed, by device ref; devices without any are left out. */
  countOpenFindings(
    deviceRefs: readonly string[],
  ): Promise<ReadonlyMap<string, number>>;

  /** Findings that inspections raised, by inspection id; those without any are left out. */
  countRaisedFindings(
    inspectionIds: readonly string[],
  ): Promise<ReadonlyMap<string, number>>;

  /** Findings that an inspection raised of items, the earliest first. */
  listRaisedFindings(inspectionId: string): Promise<RaisedFinding[]>;
}

/** What is kept of a first inspection beside its results. */
export interface FirstInspectionRecords {
  describeFirstInspection(
    inspectionId: string,
  ): Promise<Pick<Inspection, 'ledgerChecks' | 'sheetState'>>;
}
