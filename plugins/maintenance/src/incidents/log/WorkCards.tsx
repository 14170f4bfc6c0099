import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiCheckLine } from '../../platform/icons/RiCheckLine';
import { RiQuestionLine } from '../../platform/icons/RiQuestionLine';
import { Incident } from '@weibao/backstage-plugin-maintenance-common';
import { FactList } from '../../platform/components/FactList';
import { Section } from '../../platform/components/Section';
import { StatusMark } from '../../platform/components/StatusMark';
import { incidentTranslationRef } from './translation';
import styles from './IncidentPage.module.css';
import { useRecordFacts } from './useRecordFacts';

/** The appointment, the handling plan and the resolution, as far as there are any. */
export function WorkCards(props: { incident: Incident }) {
  const { incident } = props;
  const { appointment, plan, planApprovedBy, solution } = incident;
  const { t } = useTranslationRef(incidentTranslationRef);
  const records = useRecordFacts();
  if (!appointment && !plan && !solution) return null;
  return (
    <div className={styles.work}>
      {appointment && (
        <Section title={t('work.appointment')}>
          <FactList facts={records.appointment(appointment)} />
        </Section>
      )}
      {plan && (
        <Section title={t('work.plan')}>
          <div className={styles.mark}>
            {planApprovedBy ? (
              <StatusMark icon={RiCheckLine} tone="success" isFilled>
                {t('work.planApproved', { name: planApprovedBy })}
              </StatusMark>
            ) : (
              <StatusMark icon={RiQuestionLine} tone="neutral" isFilled>
                {t('work.planOpen')}
              </StatusMark>
            )}
          </div>
          <FactList facts={records.plan(plan)} />
        </Section>
      )}
      {solution && (
        <Section title={t('work.resolution')}>
          <FactList facts={records.resolution(incident)} />
        </Section>
      )}
    </div>
  );
}
