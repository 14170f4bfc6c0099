import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { Alert, Text } from '@backstage/ui';
import { CaseDraft } from '@weibao/backstage-plugin-maintenance-common';
import { ReactNode } from 'react';
import { caseDraftsRouteRef } from '../../routes';
import { caseDraftTranslationRef } from './translation';
import styles from './DraftPage.module.css';
import { DraftStateMark } from './DraftStateMark';

export interface DraftHeaderProps {
  draft: CaseDraft;
  /** Beside the state. */
  status?: ReactNode;
  actions: ReactNode;
}

/** What the draft is called, where it stands, and what can be done with it. */
export function DraftHeader(props: DraftHeaderProps) {
  const { draft, status, actions } = props;
  const { title, revises, authorRef, reviewNote, reviewerRef } = draft;
  const { t } = useTranslationRef(caseDraftTranslationRef);
  const draftsRoute = useRouteRef(caseDraftsRouteRef);
  return (
    <>
      <header className={styles.header}>
        <div className={styles.headline}>
          <div className={styles.badges}>
            {draftsRoute && <Link to={draftsRoute()}>{t('back')}</Link>}
            <DraftStateMark draft={draft} />
            {revises && (
              <Text variant="body-small" color="secondary">
                {t('revises', { slug: revises })}
              </Text>
            )}
            <EntityDisplayName entityRef={authorRef} disableTooltip />
            {status}
          </div>
          <Text as="h2" variant="title-small" weight="bold">
            {title || t('untitled')}
          </Text>
        </div>
        {actions}
      </header>
      {reviewNote && (
        <Alert
          role="note"
          status={draft.state === 'writing' ? 'warning' : 'info'}
          icon
          title={
            <>
              {t('reviewNote')}
              {reviewerRef && (
                <>
                  {' · '}
                  <EntityDisplayName
                    entityRef={reviewerRef}
                    hideIcon
                    disableTooltip
                  />
                </>
              )}
            </>
          }
          description={<span className={styles.note}>{reviewNote}</span>}
        />
      )}
    </>
  );
}
