import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Checkbox, Text } from '@backstage/ui';
import { Inspection } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { maintenanceApiRef } from '../../api';
import { ErrorAlert } from '../../components/ErrorAlert';
import { useFormat } from '../../components/useFormat';
import { useSubmit } from '../../components/useSubmit';
import { firstInspectionTranslationRef } from './translation';
import { inspectionTranslationRef } from '../translation';
import { commonTranslationRef } from '../../components/translation';
import type { InspectionViewProps } from '../InspectionPage';
import { inspectionMessages } from '../messages';
import { useLatestVersion } from '../useLatestVersion';
import styles from './FirstInspection.module.css';

type PreparationItem = NonNullable<Inspection['preparation']>[number];
type KnownItem = keyof typeof inspectionMessages.preparation;

const isKnown = (id: string): id is KnownItem =>
  Object.hasOwn(inspectionMessages.preparation, id);

/** What to arrange and to bring before the first visit. */
export function PreparationCard(props: InspectionViewProps) {
  const { inspection, isAllowed, onChanged } = props;
  const { t } = useTranslationRef(firstInspectionTranslationRef);
  const { t: tInspection } = useTranslationRef(inspectionTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const format = useFormat();
  const api = useApi(maintenanceApiRef);
  const { run, isSubmitting, error } = useSubmit();
  const withVersion = useLatestVersion(inspection);
  const [items, setItems] = useState<PreparationItem[]>(
    inspection.preparation ?? [],
  );
  const { appointment } = inspection;
  const isOver = ['completed', 'cancelled'].includes(inspection.state);

  const tick = (id: string, done: boolean) =>
    run(async () => {
      const next = items.map(item =>
        item.id === id ? { ...item, done } : item,
      );
      setItems(next);
      try {
        await withVersion(version =>
          api.updateInspection({
            path: { id: inspection.id },
            body: {
              version,
              preparation: next,
            },
          }),
        );
      } catch (failure) {
        setItems(items);
        throw failure;
      }
      onChanged();
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
            isDisabled={!isAllowed || isOver || isSubmitting}
            onChange={isDone => tick(id, isDone)}
          >
            {isKnown(id) ? tInspection(`preparation.${id}`) : title}
          </Checkbox>
        ))}
      </div>
    </EntityInfoCard>
  );
}
