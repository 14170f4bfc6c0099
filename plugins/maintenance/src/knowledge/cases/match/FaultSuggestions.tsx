import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { useMaintenanceQuery } from '../../../platform/queries/useMaintenanceQuery';
import { caseTranslationRef } from '../translation';
import styles from './FittingCases.module.css';

const CASES_ASKED = 10;
const SHOWN = 5;

export interface FaultSuggestionsProps {
  incidentId: string;
  field: 'faultPart' | 'faultCode';
  /** What the field says already. */
  value: string;
  onChoose: (value: string) => void;
}

/**
 * Parts or fault codes of the cases that fit an incident, to be taken over with
 * one touch: the same words make incidents recognisable as the same fault.
 * Nothing when there are none, or they cannot be had.
 */
export function FaultSuggestions(props: FaultSuggestionsProps) {
  const { incidentId, field, value, onChoose } = props;
  const { t } = useTranslationRef(caseTranslationRef);
  const query = useMaintenanceQuery('matchCases', {
    query: { incidentId, limit: CASES_ASKED },
  });
  const known = (query.data?.items ?? []).flatMap(match =>
    field === 'faultCode' ? match.case.faultCodes : match.case.part ?? [],
  );
  const offered = [...new Set(known)]
    .filter(word => word !== value.trim())
    .slice(0, SHOWN);
  if (offered.length === 0) return null;
  return (
    <div className={styles.verdicts}>
      <Text variant="body-small" color="secondary">
        {t('match.suggestions')}
      </Text>
      {offered.map(word => (
        <Button
          key={word}
          size="small"
          variant="secondary"
          onPress={() => onChoose(word)}
        >
          {word}
        </Button>
      ))}
    </div>
  );
}
