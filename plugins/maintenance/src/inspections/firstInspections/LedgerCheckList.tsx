import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, SearchField, Text } from '@backstage/ui';
import { RiAddLine } from '../../platform/icons/RiAddLine';
import { RiCheckDoubleLine } from '../../platform/icons/RiCheckDoubleLine';
import {
  DeviceFacts,
  LedgerCheck,
} from '@weibao/backstage-plugin-maintenance-common';
import { KeyboardEvent, useState } from 'react';
import { ErrorAlert } from '../../platform/components/ErrorAlert';
import { useFormat } from '../../platform/components/useFormat';
import { EntriesMark } from '../../platform/entries/EntriesMark';
import { firstInspectionTranslationRef } from './translation';
import { inspectionTranslationRef } from '../translation';
import { findBySerial, matchesWords } from '../deviceSearch';
import type { InspectionViewProps } from '../InspectionPage';
import { ScanButton } from '../scan/ScanButton';
import { DifferentDialog } from './DifferentDialog';
import { ExtraDeviceDialog } from './ExtraDeviceDialog';
import { ExtraRow } from './ExtraRow';
import styles from './FirstInspection.module.css';
import { sortChecks } from './ledgerFields';
import { LedgerCheckRow } from './LedgerCheckRow';
import { useLedgerChecks } from './useLedgerChecks';

/** The device list of the contract, to be compared with what stands on site. */
export function LedgerCheckList(
  props: InspectionViewProps & { onFinished: () => void },
) {
  const { inspection, isAllowed, onFinished } = props;
  const { devices, sheetState = 'open', state } = inspection;
  const { t } = useTranslationRef(firstInspectionTranslationRef);
  const { t: tInspection } = useTranslationRef(inspectionTranslationRef);
  const format = useFormat();
  const checks = useLedgerChecks(inspection, props.onChanged);
  const [words, setWords] = useState('');
  const [foundRef, setFoundRef] = useState<string>();
  const [different, setDifferent] = useState<DeviceFacts>();
  const [extra, setExtra] = useState<{
    check?: LedgerCheck;
    serialNumber?: string;
  }>();

  const { ofDevice, extras } = sortChecks(checks.checks);
  const canCheck =
    isAllowed &&
    sheetState === 'open' &&
    state !== 'completed' &&
    state !== 'cancelled';
  const shown = devices.filter(({ device }) => matchesWords(device, words));

  /** A serial number that the ledger has leads to its row, another is an extra device. */
  const find = (serialNumber: string) => {
    const match = findBySerial(devices, serialNumber);
    setFoundRef(match?.device.deviceRef);
    if (match) {
      setWords(match.device.serialNumber ?? '');
    } else if (canCheck) {
      setExtra({ serialNumber });
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && words.trim() && shown.length === 0) {
      find(words.trim());
    }
  };

  return (
    <section aria-label={t('step.check')}>
      {sheetState !== 'open' && <Alert status="info" icon title={t('fixed')} />}
      <div className={styles.tools}>
        <progress
          className={styles.progress}
          aria-label={tInspection('record.progress')}
          max={Math.max(devices.length, 1)}
          value={ofDevice.size}
        />
        <div className={styles.search}>
          <SearchField
            aria-label={tInspection('record.search')}
            placeholder={tInspection('record.search')}
            value={words}
            onChange={text => {
              setWords(text);
              setFoundRef(undefined);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <ScanButton onScanned={find} />
        {canCheck && (
          <Button
            variant="secondary"
            iconStart={<RiAddLine />}
            onPress={() => setExtra({})}
          >
            {t('addExtra')}
          </Button>
        )}
        <Text as="span" variant="body-small" role="status">
          {t('checked', {
            done: format.number(ofDevice.size),
            all: format.number(devices.length),
          })}
        </Text>
        <EntriesMark entries={checks.entries} />
      </div>
      {checks.error && (
        <ErrorAlert error={checks.error} title={t('notSaved')} />
      )}
      <ul className={styles.rows} aria-label={t('ledger')}>
        {extras.map(check => (
          <ExtraRow
            key={check.extraId}
            check={check}
            refusal={checks.refusalOf(check)}
            onChange={canCheck ? () => setExtra({ check }) : undefined}
            onRemove={
              canCheck
                ? () => checks.save({ extraId: check.extraId, state: 'open' })
                : undefined
            }
          />
        ))}
        {shown.map(({ device }) => (
          <LedgerCheckRow
            key={device.deviceRef}
            device={device}
            check={ofDevice.get(device.deviceRef)}
            refusal={checks.refusalOf(device)}
            isFound={device.deviceRef === foundRef}
            canCheck={canCheck}
            onDifferent={() => setDifferent(device)}
            onCheck={checkState =>
              checks.save({ deviceRef: device.deviceRef, state: checkState })
            }
          />
        ))}
      </ul>
      {shown.length === 0 && <Text color="secondary">{t('noSuchRow')}</Text>}
      {ofDevice.size === devices.length && (
        <Button iconStart={<RiCheckDoubleLine />} onPress={onFinished}>
          {t('toSheet')}
        </Button>
      )}
      {different && (
        <DifferentDialog
          inspection={inspection}
          device={different}
          check={ofDevice.get(different.deviceRef)}
          onSave={checks.enter}
          onPhotoTaken={checks.entries.addFile}
          onClose={() => setDifferent(undefined)}
        />
      )}
      {extra && (
        <ExtraDeviceDialog
          inspection={inspection}
          {...extra}
          onSave={checks.enter}
          onPhotoTaken={checks.entries.addFile}
          onClose={() => setExtra(undefined)}
        />
      )}
    </section>
  );
}
