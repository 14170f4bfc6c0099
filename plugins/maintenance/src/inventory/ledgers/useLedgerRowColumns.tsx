import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  ElsewhereChoice,
  LedgerRow,
} from '@weibao/backstage-plugin-maintenance-common';
import { RecordColumn } from '../../platform/components/PagedTable';
import { TwoLines } from '../../platform/components/TwoLines';
import { ledgerTranslationRef } from './translation';
import { ElsewhereDevice } from './elsewhere/ElsewhereDevice';
import { FieldChanges } from './FieldChanges';
import { LedgerProblems } from './LedgerProblems';
import styles from './LedgerRows.module.css';
import { LedgerRowStateMark } from './LedgerRowStateMark';
import { SettledFields } from './SettledFields';

/** What can be said of rows of a preview. */
export interface RowDecisions {
  /** Believes the file of a device against a signed sheet. */
  onOverride?: (deviceRef: string) => void;
  /** Says what becomes of a row whose device another customer has. */
  onElsewhere?: (serialNumber: string, choice: ElsewhereChoice) => void;
}

/**
 * The columns of a list of ledger rows.
 *
 * @param withLinks - whether the devices are in the catalog already
 * @param decide - what can be said of rows that are not imported yet
 */
export function useLedgerRowColumns(
  withLinks: boolean,
  decide: RowDecisions = {},
): readonly RecordColumn<LedgerRow>[] {
  const { onOverride, onElsewhere } = decide;
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
              withLinks && state !== 'gone' && state !== 'elsewhere' ? (
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
      show: row => {
        const { state, device, changes = [], problems = [] } = row;
        const { settled, elsewhere } = row;
        const hasChanges = state === 'changed' && changes.length > 0;
        const serialNumber = device?.serialNumber;
        return hasChanges || settled || elsewhere || problems.length > 0 ? (
          <div className={styles.details}>
            {hasChanges && <FieldChanges changes={changes} />}
            {elsewhere && (
              <ElsewhereDevice
                elsewhere={elsewhere}
                onChoose={
                  onElsewhere && serialNumber
                    ? choice => onElsewhere(serialNumber, choice)
                    : undefined
                }
              />
            )}
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
