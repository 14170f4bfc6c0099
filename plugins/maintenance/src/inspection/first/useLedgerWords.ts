import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Discrepancy,
  LedgerAmendment,
} from '@weibao/backstage-plugin-maintenance-common';
import { useFormat } from '../../components/useFormat';
import { maintenanceTranslationRef } from '../../translation';
import { FoundFields, isLedgerField } from './ledgerFields';

/** Values that differ; a site has a title beside its ref. */
interface FieldDifference {
  field: string;
  ledger?: string;
  ledgerTitle?: string;
  found?: string;
  foundTitle?: string;
}

/** Sentences about what differs between ledger and site, in the language of the app. */
export function useLedgerWords() {
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const format = useFormat();
  const fieldName = (field: string) =>
    isLedgerField(field) ? t(`inspection.field.${field}`) : field;
  const valueOf = (value: string | undefined) =>
    value ? `“${value}”` : t('inspection.first.empty');

  /** As in “the rack is B-01 on site and A-07 in the ledger”. */
  const differences = (list: readonly FieldDifference[]) =>
    list
      .map(({ field, ledger, ledgerTitle, found, foundTitle }) =>
        t('inspection.first.difference', {
          field: fieldName(field),
          ledger: valueOf(ledgerTitle ?? ledger),
          found: valueOf(foundTitle ?? found),
        }),
      )
      .join(t('inspection.first.separator'));

  /** As in “rack from A-07 to B-01”. */
  const changesOf = ({ changes = [] }: LedgerAmendment) =>
    changes
      .map(({ field, before, beforeTitle, after, afterTitle }) =>
        t('inspection.amendment.change', {
          field: fieldName(field),
          before: valueOf(beforeTitle ?? before),
          after: valueOf(afterTitle ?? after),
        }),
      )
      .join(t('inspection.first.separator'));

  const coverageSentence = (
    device: string,
    { contractNumber, before, after }: NonNullable<LedgerAmendment['coverage']>,
  ) => {
    const names = { device, contract: contractNumber };
    if (before && after) {
      return t('inspection.amendment.coverageShortened', {
        ...names,
        before: format.date(before.endsOn),
        after: format.date(after.endsOn),
      });
    }
    const { startsOn, endsOn } = after ?? before ?? {};
    const days = {
      from: startsOn ? format.date(startsOn) : '',
      to: endsOn ? format.date(endsOn) : '',
    };
    return after
      ? t('inspection.amendment.coverageAdded', { ...names, ...days })
      : t('inspection.amendment.coverageRemoved', { ...names, ...days });
  };

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
    amendment(amendment: LedgerAmendment): string {
      const { kind, title, deviceRef, coverage, skipped } = amendment;
      const device = title ?? deviceRef ?? '';
      if (skipped) {
        return kind === 'device-changed'
          ? t('inspection.amendment.yamlChanged', {
              device,
              changes: changesOf(amendment),
            })
          : t('inspection.amendment.yamlWithdrawn', { device });
      }
      if (coverage) return coverageSentence(device, coverage);
      return t(`inspection.amendment.${kind}`, {
        device,
        changes: changesOf(amendment),
      });
    },
  };
}
