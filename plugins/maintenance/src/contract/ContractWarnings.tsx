import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { ContractWarning } from '@weibao/backstage-plugin-maintenance-common';
import { maintenanceTranslationRef } from '../translation';

function useWarningText() {
  const { t } = useTranslationRef(maintenanceTranslationRef);
  return ({ code, year, count = 0 }: ContractWarning) => {
    switch (code) {
      case 'holidays-unpublished':
        return t('contract.warning.holidays-unpublished', {
          year: String(year),
        });
      case 'coverage-overlap':
        return t('contract.warning.coverage-overlap', { count });
      default:
        return t('contract.warning.no-coverage');
    }
  };
}

/** What is not as it should be with a contract. */
export function ContractWarnings(props: { warnings: ContractWarning[] }) {
  const warningText = useWarningText();
  return (
    <>
      {props.warnings.map(warning => (
        <Alert
          key={`${warning.code} ${warning.year ?? ''}`}
          status="warning"
          icon
          title={warningText(warning)}
        />
      ))}
    </>
  );
}
