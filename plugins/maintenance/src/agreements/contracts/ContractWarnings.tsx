import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { ContractWarning } from '@weibao/backstage-plugin-maintenance-common';
import { contractTranslationRef } from './translation';

function useWarningText() {
  const { t } = useTranslationRef(contractTranslationRef);
  return ({ code, year, count = 0 }: ContractWarning) => {
    switch (code) {
      case 'holidays-unpublished':
        return t('warning.holidays-unpublished', {
          year: String(year),
        });
      case 'coverage-overlap':
        return t('warning.coverage-overlap', { count });
      default:
        return t('warning.no-coverage');
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
