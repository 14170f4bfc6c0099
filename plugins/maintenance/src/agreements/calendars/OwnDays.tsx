import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Tag, TagGroup, Text } from '@backstage/ui';
import { CalendarVersion } from '@weibao/backstage-plugin-maintenance-common';
import { useFormat } from '../../platform/components/useFormat';
import { calendarTranslationRef } from './translation';

export interface OwnDaysProps {
  /** Of the calendar: a day off has no windows, a workday has some. */
  exceptions: NonNullable<CalendarVersion['exceptions']>;
  /** Of a local date. */
  onTakeBack: (date: string) => void;
}

/** The days off and workdays of a calendar itself, each of which can be taken back. */
export function OwnDays(props: OwnDaysProps) {
  const { exceptions, onTakeBack } = props;
  const { t } = useTranslationRef(calendarTranslationRef);
  const format = useFormat();
  const dates = Object.keys(exceptions).sort();
  const kinds = [
    {
      label: t('version.daysOff'),
      days: dates.filter(date => exceptions[date].length === 0),
    },
    {
      label: t('version.workdays'),
      days: dates.filter(date => exceptions[date].length > 0),
    },
  ];
  return (
    <>
      {kinds.map(
        ({ label, days }) =>
          days.length > 0 && (
            <div key={label}>
              <Text as="p" weight="bold">
                {label}
              </Text>
              <TagGroup
                aria-label={label}
                items={days.map(id => ({ id }))}
                onRemove={keys => keys.forEach(key => onTakeBack(String(key)))}
              >
                {({ id }: { id: string }) => (
                  <Tag id={id} textValue={format.date(id)}>
                    {format.date(id)}
                  </Tag>
                )}
              </TagGroup>
            </div>
          ),
      )}
    </>
  );
}
