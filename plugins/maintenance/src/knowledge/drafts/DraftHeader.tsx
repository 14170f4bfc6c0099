import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { Alert, Text } from '@backstage/ui';
import { CaseDraft } from '@weibao/backstage-plugin-maintenance-common';
import { ReactNode } from 'react';
import { ParentLink } from '../../platform/components/ParentLink';
import { RecordHeader } from '../../platform/components/RecordPage';
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
  return (
    <>
      <RecordHeader
        className={styles.header}
        marks={
          <>
            <ParentLink routeRef={caseDraftsRouteRef}>{t('back')}</ParentLink>
            <DraftStateMark draft={draft} />
            {revises && (
              <Text variant="body-small" color="secondary">
                {t('revises', { slug: revises })}
              </Text>
            )}
            <EntityDisplayName entityRef={authorRef} disableTooltip />
            {status}
          </>
        }
        title={title || t('untitled')}
        actions={actions}
      />
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
