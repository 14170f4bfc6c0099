import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { HistoryImport } from './HistoryImport';

/**
 * Brings in what happened before the plugin was there.
 *
 * @public
 */
export interface HistoryImportExtensionPoint {
  /** @throws Error where there is an import of the same id already */
  addHistoryImport(historyImport: HistoryImport): void;
}

/**
 * For modules that bring a past along, such as the tickets of the system that a
 * company used before.
 *
 * @public
 */
export const historyImportExtensionPoint =
  createExtensionPoint<HistoryImportExtensionPoint>({
    id: 'maintenance.history-import',
  });
