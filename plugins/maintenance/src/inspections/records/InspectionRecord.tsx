import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Text, useBreakpoint } from '@backstage/ui';
import { RiCheckDoubleLine } from '../../platform/icons/RiCheckDoubleLine';
import { useState } from 'react';
import { EmptyState } from '../../platform/components/EmptyState';
import { ErrorAlert } from '../../platform/components/ErrorAlert';
import { useFormat } from '../../platform/components/useFormat';
import { EntriesMark } from '../../platform/entries/EntriesMark';
import { inspectionTranslationRef } from '../translation';
import type { InspectionViewProps } from '../InspectionPage';
import { useBegun } from '../useBegun';
import { CompleteDialog } from './CompleteDialog';
import { DeviceChecklist } from './DeviceChecklist';
import { DeviceList } from './DeviceList';
import styles from './InspectionRecord.module.css';
import { useAnswers } from './useAnswers';
import { useOpenDevice } from './useOpenDevice';
import { useRaisedFindings } from './useRaisedFindings';

/** The devices of an inspection with their checklists; on a phone one after the other. */
export function InspectionRecord(props: InspectionViewProps) {
  const { inspection, userRef, isAllowed, onChanged } = props;
  const { devices, state } = inspection;
  const { t } = useTranslationRef(inspectionTranslationRef);
  const format = useFormat();
  const isNarrow = useBreakpoint().down('md');
  const answers = useAnswers(inspection, userRef);
  const raised = useRaisedFindings(inspection.id);
  const place = useOpenDevice(devices);
  const [isCompleting, setIsCompleting] = useState(false);
  const isCompleted = state === 'completed';
  const isOpen = !isCompleted && state !== 'cancelled' && isAllowed;
  const { progress, entries } = answers;
  useBegun(inspection, answers.version, onChanged);

  if (devices.length === 0) {
    return (
      <EmptyState
        title={t('record.noDevices')}
        description={t('record.noDevicesHint')}
      />
    );
  }
  const open = place.device ?? (isNarrow ? undefined : devices[0]);
  return (
    <>
      {!inspection.startedAt && isOpen && (
        <Alert status="info" icon title={t('record.startHint')} />
      )}
      <div className={styles.bar}>
        <progress
          className={styles.progress}
          aria-label={t('record.progress')}
          max={Math.max(progress.required, 1)}
          value={
            isCompleted ? Math.max(progress.required, 1) : progress.answered
          }
        />
        <Text as="span" variant="body-small">
          {t('record.done', {
            done: format.number(progress.devicesDone),
            all: format.number(progress.devices),
          })}
        </Text>
        {(!isCompleted || entries.state.count > 0) && (
          <EntriesMark entries={entries} />
        )}
        {isOpen && (
          <Button
            className={styles.complete}
            variant="primary"
            iconStart={<RiCheckDoubleLine />}
            onPress={() => setIsCompleting(true)}
          >
            {t('complete.action')}
          </Button>
        )}
      </div>
      {answers.error && (
        <ErrorAlert error={answers.error} title={t('saving.failed')} />
      )}
      <div className={styles.columns}>
        {(!isNarrow || !open) && (
          <DeviceList
            devices={devices}
            openRef={open?.device.deviceRef}
            isDone={device => answers.isDone(device)}
            onOpen={place.open}
          />
        )}
        {open && (
          <DeviceChecklist
            key={open.device.deviceRef}
            inspection={inspection}
            device={open}
            answers={answers}
            raised={raised}
            isOpen={isOpen}
            canCorrect={isCompleted && isAllowed}
            openItemId={place.itemId}
            place={place}
            onChanged={onChanged}
          />
        )}
      </div>
      {isCompleting && (
        <CompleteDialog
          inspection={inspection}
          answers={answers}
          raised={raised}
          onShow={place.show}
          onClose={() => setIsCompleting(false)}
        />
      )}
    </>
  );
}
