import { Suspense } from 'react';
import {
  Progress,
  useRouteRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { ButtonLink, Tab, TabList, Tabs } from '@backstage/ui';
import { RiAddLine } from '../icons/RiAddLine';
import { RiPresentationLine } from '../icons/RiPresentationLine';
import { caseWritePermission } from '@weibao/backstage-plugin-maintenance-common';
import { Outlet } from 'react-router-dom';
import {
  caseDraftsRouteRef,
  caseReviewRouteRef,
  casesRouteRef,
  newCaseDraftRouteRef,
  publishedCasesRouteRef,
} from '../routes';
import { caseTranslationRef } from './translation';
import { caseDraftTranslationRef } from './draft/translation';
import styles from './CasesPage.module.css';
import { KnowledgeBaseStatus } from './KnowledgeBaseStatus';

/** The lists of fault cases, each with an address of its own. */
export function CasesPage() {
  const { t } = useTranslationRef(caseTranslationRef);
  const { t: tDraft } = useTranslationRef(caseDraftTranslationRef);
  const recurrencesHref = useRouteRef(casesRouteRef)?.();
  const publishedHref = useRouteRef(publishedCasesRouteRef)?.();
  const draftsHref = useRouteRef(caseDraftsRouteRef)?.();
  const reviewHref = useRouteRef(caseReviewRouteRef)?.();
  const newHref = useRouteRef(newCaseDraftRouteRef)?.();
  const { allowed: mayWrite } = usePermission({
    permission: caseWritePermission,
  });
  return (
    <div className={styles.page}>
      <KnowledgeBaseStatus />
      <div className={styles.tools}>
        <Tabs>
          <TabList aria-label={t('views.label')}>
            <Tab id="recurrences" href={recurrencesHref}>
              {t('views.recurrences')}
            </Tab>
            <Tab id="published" href={publishedHref}>
              {t('views.published')}
            </Tab>
            <Tab id="drafts" href={draftsHref}>
              {t('views.drafts')}
            </Tab>
          </TabList>
        </Tabs>
        <div className={styles.actions}>
          <ButtonLink
            variant="secondary"
            iconStart={<RiPresentationLine />}
            href={reviewHref}
          >
            {t('review.action')}
          </ButtonLink>
          {mayWrite && (
            <ButtonLink
              variant="secondary"
              iconStart={<RiAddLine />}
              href={newHref}
            >
              {tDraft('new')}
            </ButtonLink>
          )}
        </div>
      </div>
      <Suspense fallback={<Progress />}>
        <Outlet />
      </Suspense>
    </div>
  );
}
