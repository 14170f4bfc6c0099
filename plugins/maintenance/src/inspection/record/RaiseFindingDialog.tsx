import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Radio, RadioGroup, TextAreaField, TextField } from '@backstage/ui';
import {
  FindingSeverity,
  Inspection,
  ProposedFinding,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { maintenanceApiRef } from '../../api';
import { DateField } from '../../components/DateField';
import { FormDialog } from '../../components/FormDialog';
import { useSubmit } from '../../components/useSubmit';
import { inspectionTranslationRef } from '../translation';
import { commonTranslationRef } from '../../components/translation';
import { PhotoField } from '../PhotoField';

const SEVERITIES: readonly FindingSeverity[] = ['high', 'medium', 'low'];

export interface RaiseFindingDialogProps {
  inspection: Pick<Inspection, 'id' | 'customerRef'>;
  proposed: ProposedFinding;
  photoIds: readonly string[];
  onClose: () => void;
  onRaised: () => void;
}

/** Makes a finding of what an answer proposes. */
export function RaiseFindingDialog(props: RaiseFindingDialogProps) {
  const { inspection, proposed, onClose, onRaised } = props;
  const { t } = useTranslationRef(inspectionTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const api = useApi(maintenanceApiRef);
  const { run, isSubmitting, error } = useSubmit();
  const [title, setTitle] = useState(proposed.title);
  const [severity, setSeverity] = useState(proposed.severity);
  const [recommendation, setRecommendation] = useState('');
  const [dueOn, setDueOn] = useState<string>();
  const [photoIds, setPhotoIds] = useState([...props.photoIds]);

  const submit = () =>
    run(async () => {
      await api.raiseFinding({
        body: {
          deviceRef: proposed.deviceRef,
          inspectionId: inspection.id,
          itemId: proposed.itemId,
          title: title.trim(),
          description: proposed.description,
          severity,
          recommendation: recommendation.trim() || undefined,
          dueOn,
          photoIds: photoIds.length > 0 ? photoIds : undefined,
        },
      });
      onRaised();
      onClose();
    });

  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={t('finding.raise')}
      submitLabel={t('finding.raise')}
      onSubmit={submit}
      isSubmitting={isSubmitting}
      error={error}
    >
      <TextField
        label={t('finding.title')}
        secondaryLabel={tCommon('required')}
        isRequired
        maxLength={200}
        value={title}
        onChange={setTitle}
      />
      <RadioGroup
        label={t('finding.severity')}
        orientation="horizontal"
        value={severity}
        onChange={value => setSeverity(value as FindingSeverity)}
      >
        {SEVERITIES.map(value => (
          <Radio key={value} value={value}>
            {t(`severity.${value}`)}
          </Radio>
        ))}
      </RadioGroup>
      <TextAreaField
        label={t('finding.recommendation')}
        maxLength={5000}
        value={recommendation}
        onChange={setRecommendation}
      />
      <DateField label={t('finding.dueOn')} value={dueOn} onChange={setDueOn} />
      <PhotoField
        label={t('finding.photos')}
        customerRef={inspection.customerRef}
        value={photoIds}
        onChange={setPhotoIds}
      />
    </FormDialog>
  );
}
