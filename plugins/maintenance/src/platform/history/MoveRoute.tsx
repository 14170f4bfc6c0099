import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  DeviceHolder,
  HistoryEntry,
} from '@weibao/backstage-plugin-maintenance-common';
import { historyTranslationRef } from './translation';

/** From whom a device went to whom, and why. */
export function MoveRoute(props: { move: NonNullable<HistoryEntry['move']> }) {
  const { from, to, reason } = props.move;
  const { t } = useTranslationRef(historyTranslationRef);
  const nameOf = (holder: DeviceHolder) => {
    const customer =
      holder.customerTitle ?? holder.customerRef ?? t('move.somebody');
    const site = holder.siteTitle ?? holder.siteRef;
    return site ? t('move.place', { customer, site }) : customer;
  };
  return (
    <>
      <Text as="p">
        {t('move.route', { from: nameOf(from), to: nameOf(to) })}
      </Text>
      {reason && <Text as="p">{reason}</Text>}
    </>
  );
}
