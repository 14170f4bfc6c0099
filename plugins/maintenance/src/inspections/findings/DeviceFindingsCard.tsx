import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import { RiAddLine } from '../../platform/icons/RiAddLine';
import {
  DeviceEntity,
  findingRaisePermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { EmptyState } from '../../platform/components/EmptyState';
import { findingTranslationRef } from './translation';
import { OPEN_FINDING_STATES } from './findingStates';
import { FindingTable } from './FindingTable';
import { RaiseFindingDialog } from './RaiseFindingDialog';

/** What ought to be put right about the device, what is due first first. */
export function DeviceFindingsCard() {
  const { entity } = useEntity<DeviceEntity>();
  const { t } = useTranslationRef(findingTranslationRef);
  const [isRaising, setIsRaising] = useState(false);
  const deviceRef = stringifyEntityRef(entity);
  const { allowed } = usePermission({
    permission: findingRaisePermission,
    resourceRef: deviceRef,
  });
  return (
    <EntityInfoCard
      title={t('open')}
      headerActions={
        allowed && (
          <Button
            variant="secondary"
            iconStart={<RiAddLine />}
            onPress={() => setIsRaising(true)}
          >
            {t('raise.action')}
          </Button>
        )
      }
    >
      <FindingTable
        label={t('open')}
        query={{ deviceRef, state: [...OPEN_FINDING_STATES] }}
        hidesDevice
        pageSize={10}
        emptyState={
          <EmptyState title={t('noOpen')} description={t('emptyHint')} />
        }
      />
      {isRaising && (
        <RaiseFindingDialog
          deviceRef={deviceRef}
          customerRef={entity.spec.customer}
          onClose={() => setIsRaising(false)}
        />
      )}
    </EntityInfoCard>
  );
}
