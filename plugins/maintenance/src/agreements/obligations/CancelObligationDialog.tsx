import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { useState } from 'react';
import { FormDialog } from '../../platform/components/FormDialog';
import { useChange } from '../../platform/queries/useMaintenanceMutation';
import { obligationTranslationRef } from './translation';
import { ObligationChangeProps } from './ownObligation';
import { SeriesScope, SeriesScopeName } from './SeriesScope';
import { useObligationChange } from './useObligationChange';
import { InSeries, useSeriesOf } from './useSeriesOf';

/** Calls an obligation off, or ends its series with it, once that is confirmed. */
export function CancelObligationDialog(props: ObligationChangeProps) {
  const { obligation, onClose } = props;
  const { t } = useTranslationRef(obligationTranslationRef);
  const [scope, setScope] = useState<SeriesScopeName>('one');
  const cancel = useObligationChange(
    obligation,
    (api, { id, version }) =>
      api.updateObligation({
        path: { id },
        body: { version, cancelled: true },
      }),
    onClose,
  );
  const inSeries = useSeriesOf(cancel.latest);
  const end = useChange(
    'obligation-series',
    (api, { series, obligation: first }: InSeries) =>
      api.updateObligationSeries({
        path: { id: series.id },
        body: { version: series.version, from: first.ruleDate, ended: true },
      }),
    { onSuccess: onClose },
  );
  const following = scope === 'following' ? inSeries : undefined;
  const { isPending, error } = following ? end : cancel;
  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={t('cancel.title', { title: obligation.title })}
      submitLabel={t('cancel.save')}
      onSubmit={() => (following ? end.mutate(following) : cancel.mutate())}
      isSubmitting={isPending}
      error={error}
      conflict={following ? undefined : cancel.conflict}
      isDestructive
    >
      {inSeries && <SeriesScope value={scope} onChange={setScope} />}
      <Text>{following ? t('repeat.endHint') : t('cancel.hint')}</Text>
    </FormDialog>
  );
}
