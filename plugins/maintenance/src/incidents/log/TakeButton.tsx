import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, VisuallyHidden } from '@backstage/ui';
import { RiArrowGoBackLine } from '../../platform/icons/RiArrowGoBackLine';
import { RiHandHeartLine } from '../../platform/icons/RiHandHeartLine';
import { focusOnMount } from '../../platform/components/focusOnMount';
import { incidentTranslationRef } from './translation';
import { useTake } from './useTake';

export interface TakeButtonProps {
  incident: { id: string; version: number };
}

/** Takes an incident in one click, and takes it back in one more. */
export function TakeButton(props: TakeButtonProps) {
  const { incident } = props;
  const { id } = incident;
  const { t } = useTranslationRef(incidentTranslationRef);
  const { step, take, undo } = useTake(incident);

  if (step === 'undoable') {
    return (
      <>
        <VisuallyHidden role="status">
          {t('take.pending', { id })}
        </VisuallyHidden>
        <Button
          size="small"
          variant="primary"
          iconStart={<RiArrowGoBackLine />}
          aria-label={t('take.undoFor', { id })}
          onPress={undo}
          ref={focusOnMount}
        >
          {t('take.undo')}
        </Button>
      </>
    );
  }
  return (
    <Button
      size="small"
      variant="secondary"
      iconStart={<RiHandHeartLine />}
      aria-label={t('take.labelFor', { id })}
      isPending={step === 'sending'}
      onPress={take}
    >
      {t('take.label')}
    </Button>
  );
}
