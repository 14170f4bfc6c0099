import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, ButtonLink } from '@backstage/ui';
import { ContractWarning } from '@weibao/backstage-plugin-maintenance-common';
import { OVERLAPPING } from '../coverage/ContractCoverageCard';
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
  const { t } = useTranslationRef(contractTranslationRef);
  const warningText = useWarningText();
  return (
    <>
      {props.warnings.map(warning => (
        <Alert
          key={`${warning.code} ${warning.year ?? ''}`}
          status="warning"
          icon
          title={warningText(warning)}
          customActions={
            warning.code === 'coverage-overlap' && (
              <ButtonLink
                size="small"
                variant="secondary"
                href={`?${OVERLAPPING}=true`}
              >
                {t('warning.showOverlaps')}
              </ButtonLink>
            )
          }
        />
      ))}
    </>
  );
}
