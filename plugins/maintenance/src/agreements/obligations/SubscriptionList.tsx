import { UseQueryResult } from '@tanstack/react-query';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { CalendarSubscription } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { ErrorAlert } from '../../platform/components/ErrorAlert';
import { QueryState } from '../../platform/components/QueryState';
import { TwoLines } from '../../platform/components/TwoLines';
import { useFormat } from '../../platform/components/useFormat';
import { useMaintenanceMutation } from '../../platform/queries/useMaintenanceMutation';
import { obligationTranslationRef } from './translation';
import { commonTranslationRef } from '../../platform/components/translation';
import styles from './Obligations.module.css';

export interface SubscriptionListProps {
  query: UseQueryResult<{ items: CalendarSubscription[] }>;
  onRevoked: (id: string) => void;
}

/** The subscriptions of the user; each can be revoked, once that is confirmed. */
export function SubscriptionList(props: SubscriptionListProps) {
  const { query, onRevoked } = props;
  const { t } = useTranslationRef(obligationTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const format = useFormat();
  const [asked, setAsked] = useState<string>();
  const revoke = useMaintenanceMutation('revokeCalendarSubscription', {
    onSuccess(_, { path: { id } }) {
      setAsked(undefined);
      onRevoked(id);
    },
  });

  return (
    <section>
      <Text as="h3" weight="bold">
        {t('subscription.list')}
      </Text>
      <Text as="p" role="status" color="secondary">
        {revoke.isSuccess && t('subscription.revoked')}
      </Text>
      {revoke.error && (
        <ErrorAlert error={revoke.error} title={tCommon('form.failed')} />
      )}
      <QueryState query={query} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Text color="secondary">{t('subscription.none')}</Text>
          ) : (
            <ul className={styles.list}>
              {items.map(({ id, title, createdAt, lastReadAt }) => (
                <li key={id} className={styles.subscription}>
                  <TwoLines
                    title={title}
                    detail={[
                      t('subscription.createdAt', {
                        time: format.instant(createdAt),
                      }),
                      lastReadAt
                        ? t('subscription.lastRead', {
                            time: format.instant(lastReadAt),
                          })
                        : t('subscription.neverRead'),
                    ].join(' · ')}
                  />
                  {asked === id ? (
                    <Button
                      size="small"
                      destructive
                      isPending={revoke.isPending}
                      onPress={() => revoke.mutate({ path: { id } })}
                    >
                      {t('subscription.confirm')}
                    </Button>
                  ) : (
                    <Button
                      size="small"
                      variant="secondary"
                      aria-label={t('subscription.revokeOf', {
                        title,
                      })}
                      onPress={() => setAsked(id)}
                    >
                      {t('subscription.revoke')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </section>
  );
}
