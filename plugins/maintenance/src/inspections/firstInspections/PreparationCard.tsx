import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Checkbox, Text } from '@backstage/ui';
import { useState } from 'react';
import { ErrorAlert } from '../../platform/components/ErrorAlert';
import { useFormat } from '../../platform/components/useFormat';
import { newestVersion } from '../../platform/entries/overlay';
import { useMaintenanceMutation } from '../../platform/queries/useMaintenanceMutation';
import { firstInspectionTranslationRef } from './translation';
import { inspectionTranslationRef } from '../translation';
import { commonTranslationRef } from '../../platform/components/translation';
import type { InspectionViewProps } from '../InspectionPage';
import { inspectionMessages } from '../messages';
import styles from './FirstInspection.module.css';

type KnownItem = keyof typeof inspectionMessages.preparation;

const isKnown = (id: string): id is KnownItem =>
  Object.hasOwn(inspectionMessages.preparation, id);

/** What to arrange and to bring before the first visit. */
export function PreparationCard(props: InspectionViewProps) {
  const { inspection, isAllowed } = props;
  const { t } = useTranslationRef(firstInspectionTranslationRef);
  const { t: tInspection } = useTranslationRef(inspectionTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const format = useFormat();
  const [answered, setAnswered] = useState(inspection);
  const latest = newestVersion(answered, inspection);
  const { mutate, variables, isPending, error } = useMaintenanceMutation(
    'updateInspection',
    { onSuccess: setAnswered },
  );
  const { preparation: items = [] } =
    isPending && variables ? variables.body : latest;
  const { appointment } = inspection;
  const isOver = ['completed', 'cancelled'].includes(inspection.state);

  const tick = (id: string, done: boolean) =>
    mutate({
      path: { id: inspection.id },
      body: {
        version: latest.version,
        preparation: items.map(item =>
          item.id === id ? { ...item, done } : item,
        ),
      },
    });

  return (
    <EntityInfoCard title={t('preparation')}>
      <div className={styles.preparation}>
        <Text color="secondary">
          {appointment
            ? tInspection('appointmentWith', {
                time: format.instantWithZone(appointment.startsAt),
                name: appointment.contactName,
              })
            : t('noAppointment')}
        </Text>
        {error && <ErrorAlert error={error} title={tCommon('form.failed')} />}
        {items.map(({ id, title, done }) => (
          <Checkbox
            key={id}
            isSelected={done}
            isDisabled={!isAllowed || isOver || isPending}
            onChange={isDone => tick(id, isDone)}
          >
            {isKnown(id) ? tInspection(`preparation.${id}`) : title}
          </Checkbox>
        ))}
      </div>
    </EntityInfoCard>
  );
}
