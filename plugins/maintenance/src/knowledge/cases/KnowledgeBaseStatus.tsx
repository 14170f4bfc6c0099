import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Text } from '@backstage/ui';
import { RiBookOpenLine } from '../../platform/icons/RiBookOpenLine';
import { RiErrorWarningLine } from '../../platform/icons/RiErrorWarningLine';
import { KnowledgeBase } from '@weibao/backstage-plugin-maintenance-common';
import { ErrorAlert } from '../../platform/components/ErrorAlert';
import { StatusMark } from '../../platform/components/StatusMark';
import { useFormat } from '../../platform/components/useFormat';
import { caseTranslationRef } from './translation';
import styles from './KnowledgeBaseStatus.module.css';
import { useDocsHrefOf, useKnowledgeBase } from './useKnowledgeBase';

/** How many cases there are, and what in them could not be read. */
export function KnowledgeBaseStatus() {
  const { t } = useTranslationRef(caseTranslationRef);
  const { data: value, error, refetch: reload } = useKnowledgeBase();
  return (
    <section className={styles.status} aria-label={t('knowledgeBase.label')}>
      {error && <ErrorAlert error={error} onRetry={reload} />}
      {value?.publishing === 'none' && (
        <Alert
          status="info"
          icon
          title={t('knowledgeBase.unconfigured')}
          description={t('knowledgeBase.unconfiguredHint')}
        />
      )}
      {value && value.publishing !== 'none' && (
        <KnowledgeBaseLine knowledgeBase={value} />
      )}
    </section>
  );
}

function KnowledgeBaseLine(props: { knowledgeBase: KnowledgeBase }) {
  const { state, message, cases, indexedAt, problems, entityRef } =
    props.knowledgeBase;
  const { t } = useTranslationRef(caseTranslationRef);
  const format = useFormat();
  const docsHref = useDocsHrefOf(entityRef)('');
  return (
    <>
      {state === 'unreadable' && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('knowledgeBase.unreadable')}
          description={[message, t('knowledgeBase.unreadableHint')]
            .filter(Boolean)
            .join(' ')}
        />
      )}
      <div className={styles.line}>
        <RiBookOpenLine aria-hidden="true" />
        <Text variant="body-small" color="secondary">
          {state === 'pending'
            ? t('knowledgeBase.pending')
            : t('knowledgeBase.cases', { count: cases })}
          {indexedAt &&
            ` · ${t('knowledgeBase.indexedAt', {
              time: format.instant(indexedAt),
            })}`}
        </Text>
        {docsHref && (
          <Text variant="body-small">
            <Link to={docsHref}>{t('knowledgeBase.open')}</Link>
          </Text>
        )}
      </div>
      {problems.length > 0 && (
        <details className={styles.problems}>
          <summary>
            <StatusMark icon={RiErrorWarningLine} tone="warning">
              {t('knowledgeBase.problems', { count: problems.length })}
            </StatusMark>
          </summary>
          <ul>
            {problems.map(({ path, line, message: what }) => (
              <li key={`${path} ${line} ${what}`}>
                <strong>
                  {t('knowledgeBase.problemAt', {
                    path: path ?? '',
                    line: String(line),
                  })}
                </strong>
                {` ${what}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
