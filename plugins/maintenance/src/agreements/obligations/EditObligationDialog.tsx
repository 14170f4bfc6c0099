import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ObligationSeries,
  ObligationSeriesPatch,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { useChange } from '../../platform/queries/useMaintenanceMutation';
import { fromRule } from '../../platform/recurrence/recurrence';
import { obligationTranslationRef } from './translation';
import {
  ObligationForm,
  obligationFormOf,
  obligationPatchOf,
  obligationSeriesPatchOf,
} from './obligationForm';
import { ObligationFormDialog } from './ObligationFormDialog';
import { ObligationChangeProps } from './ownObligation';
import { RepeatFields } from './RepeatFields';
import { SeriesScope, SeriesScopeName } from './SeriesScope';
import { useObligationChange } from './useObligationChange';
import { useSeriesOf } from './useSeriesOf';

/** Changes an obligation, field by field; of a series also all from it on. */
export function EditObligationDialog(props: ObligationChangeProps) {
  const { obligation, onClose } = props;
  const { t } = useTranslationRef(obligationTranslationRef);
  // What was not touched follows the obligation, also where it is read again.
  const [typed, setTyped] = useState<Partial<ObligationForm>>({});
  const [scope, setScope] = useState<SeriesScopeName>('one');
  const save = useObligationChange(
    obligation,
    async (api, latest, patch: ReturnType<typeof obligationPatchOf>) => {
      if (Object.keys(patch).length === 0) return latest;
      const { id, version } = latest;
      return api.updateObligation({
        path: { id },
        body: { version, ...patch },
      });
    },
    onClose,
  );
  const inSeries = useSeriesOf(save.latest);
  const saveFollowing = useChange(
    'obligation-series',
    async (
      api,
      {
        series,
        patch,
      }: { series: ObligationSeries; patch?: ObligationSeriesPatch },
    ) =>
      patch
        ? api.updateObligationSeries({ path: { id: series.id }, body: patch })
        : series,
    { onSuccess: onClose },
  );
  const following = scope === 'following' ? inSeries : undefined;
  const form: ObligationForm = {
    ...obligationFormOf(save.latest),
    ...typed,
    recurrence:
      following && (typed.recurrence ?? fromRule(following.series.rule)),
  };
  const change = (changes: Partial<ObligationForm>) =>
    setTyped(current => ({ ...current, ...changes }));
  return (
    <ObligationFormDialog
      title={t('edit.title')}
      submitLabel={t('edit.save')}
      form={form}
      onChange={change}
      onSend={() => {
        if (following) {
          const { series, obligation: first } = following;
          const patch = obligationSeriesPatchOf(form, first, series);
          saveFollowing.mutate({ series, patch });
        } else {
          save.mutate(obligationPatchOf(form, save.latest));
        }
      }}
      sending={following ? saveFollowing : save}
      onClose={onClose}
      isCurrencyFixed
      repeat={problemOf =>
        form.recurrence && (
          <RepeatFields
            form={form}
            recurrence={form.recurrence}
            onChange={change}
            showsProblem={!!problemOf('recurrence')}
          />
        )
      }
    >
      {() => inSeries && <SeriesScope value={scope} onChange={setScope} />}
    </ObligationFormDialog>
  );
}
