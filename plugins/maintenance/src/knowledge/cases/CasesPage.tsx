import { Suspense } from 'react';
import {
  Progress,
  useRouteRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { ButtonLink, Tab, TabList, Tabs } from '@backstage/ui';
import { RiAddLine } from '../../platform/icons/RiAddLine';
import { RiPresentationLine } from '../../platform/icons/RiPresentationLine';
import { Outlet } from 'react-router-dom';
import {
  caseDraftsRouteRef,
  caseReviewRouteRef,
  casesRouteRef,
  newCaseDraftRouteRef,
  publishedCasesRouteRef,
} from '../../routes';
import { caseTranslationRef } from './translation';
import { caseDraftTranslationRef } from '../drafts/translation';
import styles from './CasesPage.module.css';
import { KnowledgeBaseStatus } from './KnowledgeBaseStatus';
import { useMayDraft } from './useMayDraft';

/** The lists of fault cases, each with an address of its own. */
export function CasesPage() {
  const { t } = useTranslationRef(caseTranslationRef);
  const { t: tDraft } = useTranslationRef(caseDraftTranslationRef);
  const recurrencesHref = useRouteRef(casesRouteRef)?.();
  const publishedHref = useRouteRef(publishedCasesRouteRef)?.();
  const draftsHref = useRouteRef(caseDraftsRouteRef)?.();
  const reviewHref = useRouteRef(caseReviewRouteRef)?.();
  const newHref = useRouteRef(newCaseDraftRouteRef)?.();
  const mayDraft = useMayDraft();
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
          {mayDraft && (
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
