import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import {
  FAULT_LEVELS,
  FaultLevel,
  QueryOf,
} from '@weibao/backstage-plugin-maintenance-common';
import { EmptyState } from '../../platform/components/EmptyState';
import { FilterBar } from '../../platform/components/FilterBar';
import { SearchFilter } from '../../platform/components/SearchFilter';
import { useUrlFilters } from '../../platform/components/useUrlFilters';
import { IncidentColumn } from '../../incidents/log/IncidentCell';
import { IncidentTable } from '../../incidents/log/IncidentTable';
import { entityTranslationRef } from './translation';
import { commonTranslationRef } from '../../platform/components/translation';

type States = NonNullable<QueryOf<'listIncidents'>['state']>;

/** What one looks for in a history, in the states of the lifecycle. */
const phases = {
  open: ['open'],
  awaitingClosure: ['resolved', 'signed-off'],
  closed: ['closed'],
  cancelled: ['cancelled'],
} satisfies Record<string, States>;

type Phase = keyof typeof phases;

const isPhase = (text?: string): text is Phase => !!text && text in phases;
const isLevel = (text?: string): text is FaultLevel =>
  FAULT_LEVELS.includes(text as FaultLevel);

export interface IncidentHistoryProps {
  /** Whose incidents. */
  of: { deviceRef: string } | { customerRef: string } | { contractId: string };
  columns: readonly IncidentColumn[];
}

/** All incidents of a device, a customer or a contract, newest first unless they are open. */
export function IncidentHistory(props: IncidentHistoryProps) {
  const { t } = useTranslationRef(entityTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const filters = useUrlFilters();
  const phase = filters.get('state');
  const level = filters.get('level');
  const q = filters.get('q');
  const isFiltered = isPhase(phase) || isLevel(level) || !!q;
  return (
    <>
      <FilterBar label={t('history.filters')}>
        <SearchFilter
          label={t('history.search')}
          value={q}
          onChange={value => filters.set('q', value)}
        />
        <Select
          aria-label={t('history.state')}
          value={isPhase(phase) ? phase : 'all'}
          onChange={key =>
            filters.set('state', key === 'all' ? undefined : String(key))
          }
          options={['all' as const, ...(Object.keys(phases) as Phase[])].map(
            id => ({ id, label: t(`history.phase.${id}`) }),
          )}
        />
        <Select
          aria-label={t('history.level')}
          value={isLevel(level) ? level : 'all'}
          onChange={key =>
            filters.set('level', key === 'all' ? undefined : String(key))
          }
          options={[
            { id: 'all', label: t('history.anyLevel') },
            ...FAULT_LEVELS.map(id => ({
              id,
              label: `${tCommon('levelName', { level: id })} · ${tCommon(
                `level.${id}`,
              )}`,
            })),
          ]}
        />
      </FilterBar>
      <IncidentTable
        query={{
          ...props.of,
          state: isPhase(phase) ? phases[phase] : undefined,
          level: isLevel(level) ? [level] : undefined,
          q,
          order: phase === 'open' ? 'due' : '-reportedAt',
        }}
        columns={props.columns}
        emptyState={
          <EmptyState
            title={isFiltered ? t('history.noMatch') : t('history.empty')}
            description={
              isFiltered ? t('history.noMatchHint') : t('history.emptyHint')
            }
          />
        }
      />
    </>
  );
}
