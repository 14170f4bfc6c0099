import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Section } from '../../../platform/components/Section';
import { caseTranslationRef } from '../translation';
import { FittingCases } from './FittingCases';

/** The cases that fit an incident as far as it has got. */
export function IncidentFittingCases(props: { incidentId: string }) {
  const { incidentId } = props;
  const { t } = useTranslationRef(caseTranslationRef);
  return (
    <Section title={t('match.title')}>
      <FittingCases target={{ incidentId }} />
    </Section>
  );
}
