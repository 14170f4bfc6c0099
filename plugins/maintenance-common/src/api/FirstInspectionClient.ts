import { FirstInspectionApi } from './FirstInspectionApi';
import { LedgerCheckInput, SheetSignature } from './firstInspectionTypes';
import { MaintenanceConnection } from './MaintenanceConnection';
import { MaintenanceRequestOptions as Options } from './MaintenanceRequestOptions';

type Answer<Operation extends keyof FirstInspectionApi> = ReturnType<
  FirstInspectionApi[Operation]
>;

/** The part of the client that is about first inspections. */
export class FirstInspectionClient implements FirstInspectionApi {
  readonly #connection: MaintenanceConnection;

  constructor(connection: MaintenanceConnection) {
    this.#connection = connection;
  }

  saveLedgerChecks(
    id: string,
    checks: LedgerCheckInput[],
    options?: Options,
  ): Answer<'saveLedgerChecks'> {
    return this.#connection.call(
      {
        method: 'PUT',
        path: ['inspections', id, 'ledger-checks'],
        json: { checks },
      },
      options,
    );
  }

  getDiscrepancySheet(
    id: string,
    options?: Options,
  ): Answer<'getDiscrepancySheet'> {
    return this.#connection.call(
      { path: ['inspections', id, 'discrepancies'] },
      options,
    );
  }

  signDiscrepancySheet(
    id: string,
    signature: SheetSignature,
    options?: Options,
  ): Answer<'signDiscrepancySheet'> {
    return this.#connection.call(
      {
        method: 'POST',
        path: ['inspections', id, 'signature'],
        json: signature,
      },
      options,
    );
  }

  applyDiscrepancies(
    id: string,
    contentHash: string,
    options?: Options,
  ): Answer<'applyDiscrepancies'> {
    return this.#connection.call(
      {
        method: 'POST',
        path: ['inspections', id, 'apply'],
        json: { contentHash },
      },
      options,
    );
  }

  takeBackDiscrepancies(
    id: string,
    options?: Options,
  ): Answer<'takeBackDiscrepancies'> {
    return this.#connection.call(
      { method: 'POST', path: ['inspections', id, 'take-back'] },
      options,
    );
  }
}
