import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Text } from '@backstage/ui';
import {
  LedgerCounts,
  LedgerPreview,
} from '@weibao/backstage-plugin-maintenance-common';
import { useEffect, useRef } from 'react';
import { ReadingChoices } from './columns/columnChoices';
import { LedgerColumnsEditor } from './columns/LedgerColumnsEditor';
import { chooseForRow } from './elsewhere/chooseElsewhere';
import { ElsewhereAlert } from './elsewhere/ElsewhereAlert';
import { LedgerPreviewRows } from './LedgerPreviewRows';
import { LedgerProblems } from './LedgerProblems';
import { ledgerTranslationRef } from './translation';
import styles from './LedgerUploadPage.module.css';

export interface LedgerPreviewViewProps {
  preview: LedgerPreview;
  choices: ReadingChoices;
  onChoose: (choices: ReadingChoices) => void;
  /** Whether another preview is on its way, or has failed. */
  isStale: boolean;
  isDisabled: boolean;
}

/** What an import would do, and how the file was understood. */
export function LedgerPreviewView(props: LedgerPreviewViewProps) {
  const { preview, choices, onChoose, isStale, isDisabled } = props;
  const { counts, problems = [] } = preview;
  const { overrideSettled = [], ...asSheetsSay } = choices;
  const { t } = useTranslationRef(ledgerTranslationRef);

  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  return (
    <section className={styles.preview} aria-labelledby="ledger-preview">
      <h2 id="ledger-preview" ref={heading} tabIndex={-1}>
        <Text as="span" variant="body-large" weight="bold">
          {t('preview.title')}
        </Text>
      </h2>
      {counts.rows > 0 && <CountAlerts counts={counts} />}
      <ElsewhereAlert
        preview={preview}
        choices={choices}
        onChoose={onChoose}
        isDisabled={isDisabled}
      />
      {overrideSettled.length > 0 && (
        <Alert
          status="info"
          icon
          title={t('settled.overridden', { count: overrideSettled.length })}
          customActions={
            <Button
              size="small"
              variant="secondary"
              onPress={() => onChoose(asSheetsSay)}
            >
              {t('settled.keep')}
            </Button>
          }
        />
      )}
      {problems.length > 0 && <LedgerProblems problems={problems} />}
      <LedgerColumnsEditor
        preview={preview}
        choices={choices}
        onChange={onChoose}
        isDisabled={isDisabled}
      />
      {counts.rows > 0 && (
        <LedgerPreviewRows
          preview={preview}
          isStale={isStale}
          decide={{
            onOverride: deviceRef =>
              onChoose({
                ...choices,
                overrideSettled: [...overrideSettled, deviceRef],
              }),
            onElsewhere: (serialNumber, choice) =>
              onChoose(chooseForRow(choices, serialNumber, choice)),
          }}
        />
      )}
    </section>
  );
}

function CountAlerts({ counts }: { counts: LedgerCounts }) {
  const { t } = useTranslationRef(ledgerTranslationRef);
  const known = counts.changed + counts.unchanged + counts.gone;
  return (
    <>
      {counts.gone > 0 && (
        <Alert
          status="warning"
          icon
          title={t('preview.gone', { count: counts.gone })}
          description={[
            t('preview.goneHint'),
            counts.gone * 2 > known && t('preview.goneMost'),
          ]
            .filter(Boolean)
            .join(' ')}
        />
      )}
      {counts.error > 0 && (
        <Alert
          status="danger"
          icon
          title={t('preview.errors', { count: counts.error })}
          description={t('preview.errorsHint')}
        />
      )}
    </>
  );
}
