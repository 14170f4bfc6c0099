import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { RiTodoLine } from '../../platform/icons/RiTodoLine';
import { EmptyState } from '../../platform/components/EmptyState';
import { inspectionTranslationRef } from '../translation';
import { InspectionTable } from '../InspectionTable';

/** The inspections that have looked at the device, the latest first. */
export function DeviceInspectionsContent() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(inspectionTranslationRef);
  return (
    <InspectionTable
      label={t('inspections')}
      query={{ deviceRef: stringifyEntityRef(entity), order: '-dueOn' }}
      emptyState={
        <EmptyState
          icon={RiTodoLine}
          title={t('device.empty')}
          description={t('device.noneHint')}
        />
      }
    />
  );
}
