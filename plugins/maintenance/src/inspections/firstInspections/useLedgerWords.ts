import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Discrepancy,
  LedgerAmendment,
} from '@weibao/backstage-plugin-maintenance-common';
import { useFormat } from '../../platform/components/useFormat';
import { inspectionTranslationRef } from '../translation';
import { firstInspectionTranslationRef } from './translation';
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
  const { t } = useTranslationRef(firstInspectionTranslationRef);
  const { t: tInspection } = useTranslationRef(inspectionTranslationRef);
  const format = useFormat();
  const fieldName = (field: string) =>
    isLedgerField(field) ? tInspection(`field.${field}`) : field;
  const valueOf = (value: string | undefined) =>
    value ? `“${value}”` : t('empty');

  /** As in “the rack is B-01 on site and A-07 in the ledger”. */
  const differences = (list: readonly FieldDifference[]) =>
    list
      .map(({ field, ledger, ledgerTitle, found, foundTitle }) =>
        t('difference', {
          field: fieldName(field),
          ledger: valueOf(ledgerTitle ?? ledger),
          found: valueOf(foundTitle ?? found),
        }),
      )
      .join(t('separator'));

  /** As in “rack from A-07 to B-01”. */
  const changesOf = ({ changes = [] }: LedgerAmendment) =>
    changes
      .map(({ field, before, beforeTitle, after, afterTitle }) =>
        tInspection('amendment.change', {
          field: fieldName(field),
          before: valueOf(beforeTitle ?? before),
          after: valueOf(afterTitle ?? after),
        }),
      )
      .join(t('separator'));

  const coverageSentence = (
    device: string,
    { contractNumber, before, after }: NonNullable<LedgerAmendment['coverage']>,
  ) => {
    const names = { device, contract: contractNumber };
    if (before && after) {
      return tInspection('amendment.coverageShortened', {
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
      ? tInspection('amendment.coverageAdded', { ...names, ...days })
      : tInspection('amendment.coverageRemoved', { ...names, ...days });
  };

  return {
    fieldName,
    differences,
    foundDevice: ({
      manufacturer = '',
      model = '',
      serialNumber = '',
    }: FoundFields) =>
      t('extraSentence', {
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
        return t('missingSentence', { device });
      }
      if (row.state === 'extra') return this.foundDevice(found);
      return t('differentSentence', {
        device,
        differences: differences(row.differences ?? []),
      });
    },
    amendment(amendment: LedgerAmendment): string {
      const { kind, title, deviceRef, coverage, skipped } = amendment;
      const device = title ?? deviceRef ?? '';
      if (skipped) {
        return kind === 'device-changed'
          ? tInspection('amendment.yamlChanged', {
              device,
              changes: changesOf(amendment),
            })
          : tInspection('amendment.yamlWithdrawn', { device });
      }
      if (coverage) return coverageSentence(device, coverage);
      return tInspection(`amendment.${kind}`, {
        device,
        changes: changesOf(amendment),
      });
    },
  };
}
