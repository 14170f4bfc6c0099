import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Text } from '@backstage/ui';
import { LedgerPreview } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import barStyles from '../components/BottomBar.module.css';
import { FormDialog } from '../components/FormDialog';
import { useFormat } from '../components/useFormat';
import { RiCheckLine } from '../icons/RiCheckLine';
import styles from './LedgerUploadPage.module.css';
import { ledgerTranslationRef } from './translation';

export interface ApplyBarProps {
  preview: LedgerPreview;
  onApply: () => void;
}

/** What was previewed, to be applied; asked once more where many devices go. */
export function ApplyBar(props: ApplyBarProps) {
  const { counts, confirmWithdrawals } = props.preview;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const format = useFormat();
  const [isAsking, setAsking] = useState(false);
  if (counts.new + counts.changed + counts.gone === 0) {
    return <Alert status="info" icon title={t('preview.nothing')} />;
  }
  const result = t('resultOf', {
    new: format.number(counts.new),
    changed: format.number(counts.changed),
    gone: format.number(counts.gone),
  });
  const apply = () => {
    setAsking(false);
    props.onApply();
  };
  return (
    <div className={`${barStyles.bar} ${styles.apply}`}>
      <Text role="status" weight="bold">
        {t('preview.ready', { counts: result })}
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
