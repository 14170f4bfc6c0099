import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Flex, Text } from '@backstage/ui';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  calendarUpdatePermission,
  HolidayYear,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { ActorName } from '../../platform/components/ActorName';
import { ErrorAlert } from '../../platform/components/ErrorAlert';
import { QueryState } from '../../platform/components/QueryState';
import { Section } from '../../platform/components/Section';
import { useFormat } from '../../platform/components/useFormat';
import { useMaintenanceMutation } from '../../platform/queries/useMaintenanceMutation';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { HolidayYearDialog } from './HolidayYearDialog';
import { calendarTranslationRef } from './translation';

/** The years whose holidays are known, and a way to enter the next. */
export function HolidayYears() {
  const { t } = useTranslationRef(calendarTranslationRef);
  const query = useMaintenanceQuery('listHolidayYears', {});
  const { allowed } = usePermission({ permission: calendarUpdatePermission });
  const [edited, setEdited] = useState<number>();
  return (
    <Section title={t('holidays.title')}>
      <QueryState query={query} lines={4}>
        {({ items }) => {
          const isKnown = ({ holidays }: HolidayYear) => holidays.length > 0;
          const next =
            Math.max(0, ...items.filter(isKnown).map(it => it.year)) + 1;
          return (
            <Flex direction="column" gap="4">
              <Text color="secondary">{t('holidays.hint')}</Text>
              {items.filter(isKnown).map(it => (
                <KnownYear
                  key={it.year}
                  known={it}
                  onEdit={allowed ? () => setEdited(it.year) : undefined}
                />
              ))}
              <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
                <Text>{t('holidays.unknown', { year: String(next) })}</Text>
                {allowed && (
                  <Button variant="primary" onPress={() => setEdited(next)}>
                    {t('holidays.enter', { year: String(next) })}
                  </Button>
                )}
              </Flex>
              {edited !== undefined && (
                <HolidayYearDialog
                  year={edited}
                  known={items.find(({ year }) => year === edited)}
                  onClose={() => setEdited(undefined)}
                />
              )}
            </Flex>
          );
        }}
      </QueryState>
    </Section>
  );
}

function KnownYear(props: {
  known: HolidayYear;
  /** Left out for those who may not. */
  onEdit?: () => void;
}) {
  const { known, onEdit } = props;
  const { t } = useTranslationRef(calendarTranslationRef);
  const format = useFormat();
  const withdraw = useMaintenanceMutation('withdrawHolidayYear');
  const year = String(known.year);
  const { enteredAt, enteredBy } = known;
  return (
    <Flex direction="column" gap="1">
      <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
        <Text weight="bold">{t('holidays.year', { year })}</Text>
        <Text>
          {t('holidays.counts', {
            holidays: String(known.holidays.length),
            workdays: String(known.makeUpWorkdays.length),
          })}
        </Text>
        {onEdit && (
          <Button size="small" variant="secondary" onPress={onEdit}>
            {t('holidays.change', { year })}
          </Button>
        )}
        {onEdit && known.source === 'entered' && (
          <Button
            size="small"
            variant="tertiary"
            isPending={withdraw.isPending}
            onPress={() =>
              withdraw.mutate({
                path: { year: known.year },
                query: { version: known.version },
              })
            }
          >
            {t('holidays.withdraw', { year })}
          </Button>
        )}
      </Flex>
      <Text variant="body-small" color="secondary">
        {enteredAt && enteredBy
          ? t('holidays.entered', {
              date: format.instant(enteredAt),
              user: <ActorName actorRef={enteredBy} />,
            })
          : t('holidays.published')}
      </Text>
      {known.published && (
        <Alert status="info" icon title={t('holidays.differs', { year })} />
      )}
      {withdraw.error && <ErrorAlert error={withdraw.error} />}
    </Flex>
  );
}
