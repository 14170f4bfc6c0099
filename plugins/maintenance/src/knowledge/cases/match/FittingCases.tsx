import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { QueryOf } from '@weibao/backstage-plugin-maintenance-common';
import { useMaintenanceQuery } from '../../../platform/queries/useMaintenanceQuery';
import { EmptyState } from '../../../platform/components/EmptyState';
import { QueryState } from '../../../platform/components/QueryState';
import { caseTranslationRef } from '../translation';
import { useDocsHref } from '../useKnowledgeBase';
import { FittingCase } from './FittingCase';
import styles from './FittingCases.module.css';

const SHOWN = 5;

/** What cases are looked for: exactly one of the two. */
export type CaseTarget = Pick<
  QueryOf<'matchCases'>,
  'deviceRef' | 'incidentId'
>;

/** The cases that fit a device or an incident, the best first. */
export function FittingCases(props: { target: CaseTarget }) {
  const { target } = props;
  const { t } = useTranslationRef(caseTranslationRef);
  const docsHref = useDocsHref();
  const query = useMaintenanceQuery('matchCases', {
    query: { ...target, limit: SHOWN },
  });
  return (
    <QueryState query={query} lines={4}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState
            title={t(
              target.incidentId ? 'match.emptyIncident' : 'match.emptyDevice',
            )}
            description={t('match.emptyHint')}
          />
        ) : (
          <ul className={styles.list} aria-label={t('match.title')}>
            {items.map(match => (
              <li key={match.case.slug}>
                <FittingCase
                  match={match}
                  target={target}
                  href={docsHref(match.case.path)}
                />
              </li>
            ))}
          </ul>
        )
      }
    </QueryState>
  );
}
