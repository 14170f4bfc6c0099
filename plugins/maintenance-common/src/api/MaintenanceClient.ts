import { CalendarApi } from './CalendarApi';
import { CalendarClient } from './CalendarClient';
import { CaseApi } from './CaseApi';
import { CaseClient } from './CaseClient';
import { ContractApi } from './ContractApi';
import { ContractClient } from './ContractClient';
import { DeviceApi } from './DeviceApi';
import { DeviceClient } from './DeviceClient';
import { FileApi } from './FileApi';
import { FileClient } from './FileClient';
import { FindingApi } from './FindingApi';
import { FindingClient } from './FindingClient';
import { FirstInspectionApi } from './FirstInspectionApi';
import { FirstInspectionClient } from './FirstInspectionClient';
import { IncidentApi } from './IncidentApi';
import { IncidentClient } from './IncidentClient';
import { InspectionApi } from './InspectionApi';
import { InspectionClient } from './InspectionClient';
import { LedgerApi } from './LedgerApi';
import { LedgerClient } from './LedgerClient';
import { MaintenanceApi } from './MaintenanceApi';
import {
  MaintenanceClientOptions,
  MaintenanceConnection,
} from './MaintenanceConnection';
import { ObligationApi } from './ObligationApi';
import { ObligationClient } from './ObligationClient';
import { SearchDocumentApi } from './SearchDocumentApi';
import { SearchDocumentClient } from './SearchDocumentClient';

/**
 * Talks to the maintenance backend over HTTP.
 *
 * @public
 */
export class MaintenanceClient implements MaintenanceApi {
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

  constructor(options: MaintenanceClientOptions) {
    const connection = new MaintenanceConnection(options);
    this.contracts = new ContractClient(connection);
    this.calendars = new CalendarClient(connection);
    this.incidents = new IncidentClient(connection);
    this.devices = new DeviceClient(connection);
    this.ledgers = new LedgerClient(connection);
    this.inspections = new InspectionClient(connection);
    this.firstInspections = new FirstInspectionClient(connection);
    this.findings = new FindingClient(connection);
    this.obligations = new ObligationClient(connection);
    this.cases = new CaseClient(connection);
    this.files = new FileClient(connection);
    this.searchDocuments = new SearchDocumentClient(connection);
  }
}
