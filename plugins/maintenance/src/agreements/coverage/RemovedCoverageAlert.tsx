import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { RiArrowGoBackLine } from '../../platform/icons/RiArrowGoBackLine';
import { CoverageRow } from '@weibao/backstage-plugin-maintenance-common';
import { contractTranslationRef } from '../contracts/translation';

/** Says what was taken out of the cover, and brings it back. */
export function RemovedCoverageAlert(props: {
  row: CoverageRow;
  onUndo: () => void;
}) {
  const { row, onUndo } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  const name =
    row.scope === 'contract'
      ? t('wholeCustomer')
      : row.device?.title ?? row.deviceRef ?? row.id;
  return (
    <Alert
      mb="3"
      status="info"
      icon
      title={t('coverage.removed', { name })}
      customActions={
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiArrowGoBackLine />}
          onPress={onUndo}
        >
          {t('coverage.undo')}
        </Button>
      }
    />
  );
}
