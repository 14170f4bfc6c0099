import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Text } from '@backstage/ui';
import { LedgerCounts } from '@weibao/backstage-plugin-maintenance-common';
import { useFormat } from '../components/useFormat';
import { RiCheckLine } from '../icons/RiCheckLine';
import styles from './LedgerUploadPage.module.css';
import { ledgerTranslationRef } from './translation';

export interface ApplyBarProps {
  counts: LedgerCounts;
  onApply: () => void;
}

/** Says in one line what an import would do, and does it. */
export function ApplyBar(props: ApplyBarProps) {
  const { counts, onApply } = props;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const format = useFormat();
  if (counts.rows === 0) {
    return <Alert status="warning" icon title={t('preview.noDevices')} />;
  }
  if (counts.new + counts.changed + counts.gone === 0) {
    const text = counts.error > 0 ? 'preview.nothingElse' : 'preview.nothing';
    return <Alert status="info" icon title={t(text)} />;
  }
  const result = t('resultOf', {
    new: format.number(counts.new),
    changed: format.number(counts.changed),
    gone: format.number(counts.gone),
  });
  return (
    <div className={styles.apply}>
      <Text role="status" weight="bold">
        {t('preview.ready', { counts: result })}
      </Text>
      <Button variant="primary" iconStart={<RiCheckLine />} onPress={onApply}>
        {t('preview.apply')}
      </Button>
    </div>
  );
}
