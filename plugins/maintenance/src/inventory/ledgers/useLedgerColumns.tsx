import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Ledger } from '@weibao/backstage-plugin-maintenance-common';
import { ActorName } from '../../platform/components/ActorName';
import { RecordColumn } from '../../platform/components/PagedTable';
import { TwoLines } from '../../platform/components/TwoLines';
import { useCustomerColumn } from '../../platform/components/useCustomerColumn';
import { useFormat } from '../../platform/components/useFormat';
import { ledgerTranslationRef } from './translation';
import { MAIN_LIST } from './ledgerForm';

/**
 * The columns of a list of imports.
 *
 * @param hidesCustomer - where the page is about one customer already
 */
export function useLedgerColumns(
  hidesCustomer?: boolean,
): readonly RecordColumn<Ledger>[] {
  const { t } = useTranslationRef(ledgerTranslationRef);
  const format = useFormat();
  const customer = useCustomerColumn();
  return [
    {
      id: 'file',
      label: t('file'),
      share: 2.6,
      show: ({ fileName, ledger }) => (
        <TwoLines
          title={fileName}
          detail={ledger === MAIN_LIST ? t('mainList') : ledger}
          isStrong
        />
      ),
    },
    ...(hidesCustomer ? [] : [customer]),
    {
      id: 'result',
      label: t('result'),
      share: 2.4,
      show: ({ counts, state }) => (
        <TwoLines
          title={t('resultOf', {
            new: format.number(counts.new),
            changed: format.number(counts.changed),
            gone: format.number(counts.gone),
          })}
          detail={
            state === 'imported'
              ? counts.error > 0 && t('errorsOf', { count: counts.error })
              : t(`notImported.${state}`)
          }
        />
      ),
    },
    {
      id: 'importedAt',
      label: t('importedAt'),
      share: 2,
      show: ({ importedAt, importedBy }) => (
        <TwoLines
          title={format.instant(importedAt)}
          detail={<ActorName actorRef={importedBy} isPlain />}
        />
      ),
    },
  ];
}
