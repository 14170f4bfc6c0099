import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { templatesRouteRef } from '../../routes';
import { caseDraftTranslationRef } from './translation';
import { useKnowledgeBase } from '../cases/useKnowledgeBase';

/** Why a draft cannot be submitted here, where the knowledge base takes pull requests. */
export function PullRequestHint() {
  const { t } = useTranslationRef(caseDraftTranslationRef);
  const templatesHref = useRouteRef(templatesRouteRef)?.();
  const publishing = useKnowledgeBase().data?.publishing;
  if (publishing !== 'pull-request') return null;
  return (
    <Alert
      role="note"
      status="info"
      icon
      title={t('pullRequests')}
      description={t('pullRequestsHint')}
      customActions={
        templatesHref && <Link to={templatesHref}>{t('toTemplates')}</Link>
      }
    />
  );
}
