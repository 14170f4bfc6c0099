import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Discrepancy,
  LedgerAmendment,
} from '@weibao/backstage-plugin-maintenance-common';
import { maintenanceTranslationRef } from '../../translation';
import { FoundFields, isLedgerField } from './ledgerFields';

/** Sentences about what differs between ledger and site, in the language of the app. */
export function useLedgerWords() {
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const fieldName = (field: string) =>
    isLedgerField(field) ? t(`inspection.field.${field}`) : field;
  const valueOf = (value: string | undefined) =>
    value ? `“${value}”` : t('inspection.first.empty');

  /** As in “the rack is B-01 on site and A-07 in the ledger”. */
  const differences = (
    list: readonly { field: string; ledger?: string; found?: string }[],
  ) =>
    list
      .map(({ field, ledger, found }) =>
        t('inspection.first.difference', {
          field: fieldName(field),
          ledger: valueOf(ledger),
          found: valueOf(found),
        }),
      )
      .join(t('inspection.first.separator'));

  return {
    fieldName,
    differences,
    foundDevice: ({
      manufacturer = '',
      model = '',
      serialNumber = '',
    }: FoundFields) =>
      t('inspection.first.extraSentence', {
        device: `${manufacturer} ${model}`.trim(),
        serialNumber,
      }),
    discrepancy(row: Discrepancy): string {
      const found: FoundFields = Object.fromEntries(
        (row.differences ?? []).map(each => [each.field, each.found]),
      );
      const device = row.device
        ? `${row.device.title} (${row.device.serialNumber ?? ''})`
        : '';
      if (row.state === 'missing') {
        return t('inspection.first.missingSentence', { device });
      }
      if (row.state === 'extra') return this.foundDevice(found);
      return t('inspection.first.differentSentence', {
        device,
        differences: differences(row.differences ?? []),
      });
    },
    amendment({ kind, title, deviceRef, changes = [] }: LedgerAmendment) {
      return t(`inspection.amendment.${kind}`, {
        device: title ?? deviceRef ?? '',
        changes: changes
          .map(({ field, before, after }) =>
            t('inspection.amendment.change', {
              field: fieldName(field),
              before: valueOf(before),
              after: valueOf(after),
            }),
          )
          .join(t('inspection.first.separator')),
      });
    },
  };
}
