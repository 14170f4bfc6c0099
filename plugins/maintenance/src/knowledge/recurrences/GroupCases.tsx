import { Link } from '@backstage/core-components';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { maintenanceApiRef } from '../../api';
import { QueryState } from '../../platform/components/QueryState';
import { useComposedQuery } from '../../platform/queries/useComposedQuery';
import { recurrenceTranslationRef } from './translation';
import { CaseStatusMark } from '../cases/CaseStatusMark';
import { FeedbackCounts } from '../cases/FeedbackCounts';
import { useDocsHref } from '../cases/useKnowledgeBase';
import styles from './RecurrencePage.module.css';

/** More than a few make no choice easier. */
const SHOWN = 5;

/** The published cases that fit a group. */
export function GroupCases(props: { slugs: readonly string[] }) {
  const slugs = props.slugs.slice(0, SHOWN);
  const { t } = useTranslationRef(recurrenceTranslationRef);
  const api = useApi(maintenanceApiRef);
  const docsHref = useDocsHref();
  const query = useComposedQuery(
    ['maintenance', 'cases', 'each', slugs],
    signal =>
      Promise.all(
        slugs.map(slug => api.getCase({ path: { slug } }, { signal })),
      ),
  );
  if (slugs.length === 0) {
    return <Text color="secondary">{t('noFittingCases')}</Text>;
  }
  return (
    <QueryState query={query} lines={slugs.length}>
      {found => (
        <ul className={styles.cases}>
          {found.map(({ slug, path, title, status, worked, didNotWork }) => {
            const href = docsHref(path);
            return (
              <li key={slug} className={styles.case}>
                {href ? <Link to={href}>{title}</Link> : title}
                <CaseStatusMark status={status} />
                <FeedbackCounts worked={worked} didNotWork={didNotWork} />
              </li>
            );
          })}
        </ul>
      )}
    </QueryState>
  );
}
