import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { Alert, Text, TextAreaField } from '@backstage/ui';
import {
  DeviceEntity,
  namespaceAndName,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { EntityPicker } from '../../../platform/components/EntityPicker';
import { errorMessage } from '../../../platform/components/errorMessage';
import { fieldProblem } from '../../../platform/components/fieldProblem';
import { FormDialog } from '../../../platform/components/FormDialog';
import { commonTranslationRef } from '../../../platform/components/translation';
import { useFieldFocus } from '../../../platform/components/useFieldFocus';
import { useMaintenanceMutation } from '../../../platform/queries/useMaintenanceMutation';
import { useMaintenanceQuery } from '../../../platform/queries/useMaintenanceQuery';
import { deviceTranslationRef } from '../translation';

export interface MoveDeviceDialogProps {
  entity: DeviceEntity;
  onClose: () => void;
}

/** Gives a device to another customer. */
export function MoveDeviceDialog(props: MoveDeviceDialogProps) {
  const { entity, onClose } = props;
  const { t } = useTranslationRef(deviceTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const toastApi = useApi(toastApiRef);
  const [customerRef, setCustomerRef] = useState<string>();
  const [siteRef, setSiteRef] = useState<string>();
  const [reason, setReason] = useState('');
  const [attempts, setAttempts] = useState(0);
  const fields = useFieldFocus(attempts);

  const path = namespaceAndName(stringifyEntityRef(entity));
  const overview = useMaintenanceQuery('getDevice', { path });
  const openIncidents = overview.data?.openIncidents?.length ?? 0;
  // The catalog may be a moment behind.
  const formerRef = overview.data?.device.customerRef ?? entity.spec.customer;
  const former = overview.data?.device.customerTitle ?? (
    <EntityDisplayName entityRef={formerRef} hideIcon />
  );

  const move = useMaintenanceMutation('moveDevice', {
    onSuccess({ to }) {
      toastApi.post({
        title: t('move.done', {
          customer: to.customerTitle ?? to.customerRef ?? '',
        }),
        description: t('move.doneHint'),
        timeout: 8000,
      });
      onClose();
    },
  });

  const isSame = customerRef === formerRef;
  const customerProblem = () => {
    if (!customerRef) return t('move.chooseCustomer');
    return isSame ? t('move.sameCustomer') : undefined;
  };
  const problems = {
    customer: customerProblem(),
    reason: reason.trim() ? undefined : t('move.giveReason'),
  };
  const shown = attempts > 0 ? problems : undefined;
  const onSubmit = () => {
    setAttempts(count => count + 1);
    if (!customerRef || problems.customer || problems.reason) return;
    const body = { customerRef, siteRef, reason: reason.trim() };
    move.mutate({ path, body });
  };
  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={t('move.title', {
        title: entity.metadata.title ?? entity.metadata.name,
      })}
      submitLabel={t('move.submit')}
      onSubmit={onSubmit}
      isSubmitting={move.isPending}
      error={move.error}
      conflict={move.error ? errorMessage(move.error) : undefined}
      noValidate
    >
      <Text>{t('move.text', { customer: former })}</Text>
      {openIncidents > 0 && (
        <Alert
          status="info"
          icon
          title={t('move.openIncidents', { count: openIncidents })}
          description={t('move.openIncidentsHint')}
        />
      )}
      <div ref={fields} style={{ display: 'contents' }}>
        <EntityPicker
          kind="Customer"
          label={t('move.customer')}
          value={customerRef}
          onChange={ref => {
            setCustomerRef(ref);
            setSiteRef(undefined);
          }}
          isRequired
          errorMessage={shown?.customer}
        />
        {customerRef && !isSame && (
          <EntityPicker
            key={customerRef}
            kind="Site"
            filter={{ 'spec.customer': customerRef }}
            label={t('site')}
            description={t('move.siteHint')}
            value={siteRef}
            onChange={setSiteRef}
          />
        )}
        <TextAreaField
          label={t('move.reason')}
          secondaryLabel={tCommon('required')}
          description={t('move.reasonHint')}
          value={reason}
          onChange={setReason}
          isRequired
          maxLength={1000}
          rows={3}
          {...fieldProblem(shown?.reason)}
        />
      </div>
    </FormDialog>
  );
}
