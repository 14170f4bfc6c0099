import { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { HistoryEntry } from '@weibao/backstage-plugin-maintenance-common';
import { useFormat } from '../../platform/components/useFormat';
import { HistoryLink } from '../../platform/history/HistoryLink';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { entityTranslationRef } from './translation';
import { withdrawnAtOf } from './withdrawnAtOf';

/** By what the device was withdrawn, as far as the reader may see it. */
function WithdrawnBy(props: { entity: Entity }) {
  const { namespace = 'default', name } = props.entity.metadata;
  const { t } = useTranslationRef(entityTranslationRef);
  const { data } = useMaintenanceQuery('listDeviceHistory', {
    path: { namespace, name },
    query: { kind: ['ledger', 'amendment'], limit: 1 },
  });
  const last = data?.items[0];
  if (!last || !withdraws(last)) return null;
  return (
    <>
      {t('withdrawn.by')} <HistoryLink entry={last} />
    </>
  );
}

function withdraws({ state, amendments = [] }: HistoryEntry): boolean {
  return (
    state === 'gone' ||
    amendments.some(({ kind }) => kind === 'device-withdrawn')
  );
}

/** Since when a device is no longer in its list, and what that means. */
export function WithdrawnNote(props: { entity: Entity }) {
  const { entity } = props;
  const { t } = useTranslationRef(entityTranslationRef);
  const format = useFormat();
  const withdrawnAt = withdrawnAtOf(entity);
  if (!withdrawnAt) return null;
  return (
    <Alert
      status="warning"
      icon
      title={t('withdrawn.since', { date: format.date(withdrawnAt) })}
      description={
        <>
          {t('withdrawn.means')} <WithdrawnBy entity={entity} />
        </>
      }
    />
  );
}
