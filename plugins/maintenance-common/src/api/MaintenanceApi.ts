import { CalendarApi } from './CalendarApi';
import { CaseApi } from './CaseApi';
import { ContractApi } from './ContractApi';
import { DeviceApi } from './DeviceApi';
import { FileApi } from './FileApi';
import { FindingApi } from './FindingApi';
import { FirstInspectionApi } from './FirstInspectionApi';
import { IncidentApi } from './IncidentApi';
import { InspectionApi } from './InspectionApi';
import { LedgerApi } from './LedgerApi';
import { ObligationApi } from './ObligationApi';
import { SearchDocumentApi } from './SearchDocumentApi';

/**
 * The HTTP API of the maintenance backend: a room for each thing it keeps, in
 * it one method an operation. Every method throws `ResponseError` when the
 * backend refuses.
 *
 * @public
 */
export interface MaintenanceApi {
  readonly contracts: ContractApi;
  readonly calendars: CalendarApi;
  readonly incidents: IncidentApi;
  readonly devices: DeviceApi;
  readonly ledgers: LedgerApi;
  readonly inspections: InspectionApi;
  readonly firstInspections: FirstInspectionApi;
  readonly findings: FindingApi;
  readonly obligations: ObligationApi;
  readonly cases: CaseApi;
  readonly files: FileApi;
  readonly searchDocuments: SearchDocumentApi;
}
