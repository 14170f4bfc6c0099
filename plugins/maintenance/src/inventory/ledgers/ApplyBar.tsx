import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Text } from '@backstage/ui';
import { LedgerPreview } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { FormDialog } from '../../platform/components/FormDialog';
import { useFormat } from '../../platform/components/useFormat';
import { RiCheckLine } from '../../platform/icons/RiCheckLine';
import { countMoves } from './elsewhere/chooseElsewhere';
import styles from './LedgerUploadPage.module.css';
import { ledgerTranslationRef } from './translation';

export interface ApplyBarProps {
  preview: LedgerPreview;
  onApply: () => void;
}

/** Says in one line what an import would do, and does it; asks once more where many devices go. */
export function ApplyBar(props: ApplyBarProps) {
  const { counts, confirmWithdrawals, rows } = props.preview;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const format = useFormat();
  const [isAsking, setAsking] = useState(false);
  if (counts.rows === 0) {
    return <Alert status="warning" icon title={t('preview.noDevices')} />;
  }
  if (counts.new + counts.changed + counts.gone === 0) {
    if (counts.elsewhere) {
      return <Alert status="info" icon title={t('elsewhere.nothingElse')} />;
    }
    const text = counts.error > 0 ? 'preview.nothingElse' : 'preview.nothing';
    return <Alert status="info" icon title={t(text)} />;
  }
  const result = t('resultOf', {
    new: format.number(counts.new),
    changed: format.number(counts.changed),
    gone: format.number(counts.gone),
  });
  const moves = countMoves(rows);
  const apply = () => {
    setAsking(false);
    props.onApply();
  };
  return (
    <div className={styles.apply}>
      <Text role="status" weight="bold">
        {t('preview.ready', { counts: result })}
        {moves > 0 && ` · ${t('elsewhere.moves', { count: moves })}`}
      </Text>
      <Button
        variant="primary"
        iconStart={<RiCheckLine />}
        onPress={confirmWithdrawals ? () => setAsking(true) : apply}
      >
        {t('preview.apply')}
      </Button>
      {!!confirmWithdrawals && (
        <FormDialog
          isOpen={isAsking}
          onOpenChange={setAsking}
          title={t('preview.confirm.title', { count: confirmWithdrawals })}
          submitLabel={t('preview.confirm.action')}
          onSubmit={apply}
          isSubmitting={false}
          isDestructive
        >
          <Text>{t('preview.confirm.text')}</Text>
        </FormDialog>
      )}
    </div>
  );
}
