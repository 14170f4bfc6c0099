import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { LedgerRow } from '@weibao/backstage-plugin-maintenance-common';
import { RecordColumn } from '../../platform/components/PagedTable';
import { TwoLines } from '../../platform/components/TwoLines';
import { ledgerTranslationRef } from './translation';
import { FieldChanges } from './FieldChanges';
import { LedgerProblems } from './LedgerProblems';
import styles from './LedgerRows.module.css';
import { LedgerRowStateMark } from './LedgerRowStateMark';
import { SettledFields } from './SettledFields';

/**
 * The columns of a list of ledger rows.
 *
 * @param withLinks - whether the devices are in the catalog already
 * @param onOverride - believes the file of a device, by its ref
 */
export function useLedgerRowColumns(
  withLinks: boolean,
  onOverride?: (deviceRef: string) => void,
): readonly RecordColumn<LedgerRow>[] {
  const { t } = useTranslationRef(ledgerTranslationRef);
  return [
    {
      id: 'place',
      label: t('rows.place'),
      share: 1.2,
      show: ({ row, sheet }) =>
        row === undefined ? (
          <TwoLines title={t('rows.notInFile')} />
        ) : (
          <TwoLines
            title={t('rows.row', { row: String(row) })}
            detail={sheet}
          />
        ),
    },
    {
      id: 'state',
      label: t('rows.state'),
      share: 1,
      show: ({ state }) => <LedgerRowStateMark state={state} />,
    },
    {
      id: 'device',
      label: t('rows.device'),
      share: 2.4,
      show: ({ device, state }) =>
        device ? (
          <TwoLines
            title={
              withLinks && state !== 'gone' ? (
                <EntityRefLink
                  entityRef={`device:${device.namespace}/${device.name}`}
                  title={device.title}
                  hideIcon
                />
              ) : (
                device.title
              )
            }
            detail={[device.model, device.serialNumber]
              .filter(Boolean)
              .join(' · ')}
          />
        ) : (
          t('rows.unreadable')
        ),
    },
    {
      id: 'details',
      label: t('rows.details'),
      share: 4.4,
      show: ({ state, device, changes = [], problems = [], settled }) => {
        const hasChanges = state === 'changed' && changes.length > 0;
        return hasChanges || settled || problems.length > 0 ? (
          <div className={styles.details}>
            {hasChanges && <FieldChanges changes={changes} />}
            {settled && device && (
              <SettledFields
                settled={settled}
                onOverride={
                  onOverride && (() => onOverride(stringifyEntityRef(device)))
                }
              />
            )}
            {problems.length > 0 && <LedgerProblems problems={problems} />}
          </div>
        ) : undefined;
      },
    },
  ];
}
