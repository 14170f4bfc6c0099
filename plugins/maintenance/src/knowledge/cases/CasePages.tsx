import { lazy, Suspense } from 'react';
import { Progress } from '@backstage/frontend-plugin-api';
import { Route, Routes } from 'react-router-dom';
import { NotFound } from '../../platform/components/NotFound';
import { CasesPage } from './CasesPage';

const RecurrencesView = lazy(() =>
  import('../recurrences/RecurrencesView').then(m => ({
    default: m.RecurrencesView,
  })),
);
const RecurrencePage = lazy(() =>
  import('../recurrences/RecurrencePage').then(m => ({
    default: m.RecurrencePage,
  })),
);
const PublishedCasesView = lazy(() =>
  import('./published/PublishedCasesView').then(m => ({
    default: m.PublishedCasesView,
  })),
);
const DraftsView = lazy(() =>
  import('../drafts/DraftsView').then(m => ({ default: m.DraftsView })),
);
const NewDraftPage = lazy(() =>
  import('../drafts/NewDraftPage').then(m => ({ default: m.NewDraftPage })),
);
const DraftPage = lazy(() =>
  import('../drafts/DraftPage').then(m => ({ default: m.DraftPage })),
);
const CaseReviewPage = lazy(() =>
  import('../review/CaseReviewPage').then(m => ({ default: m.CaseReviewPage })),
);

/** What repeats, what is written about it, and what is being written. */
export function CasePages() {
  return (
    <Suspense fallback={<Progress />}>
      <Routes>
        <Route element={<CasesPage />}>
          <Route index element={<RecurrencesView />} />
          <Route path="published" element={<PublishedCasesView />} />
          <Route path="drafts" element={<DraftsView />} />
        </Route>
        <Route path="recurrences/:key" element={<RecurrencePage />} />
        <Route path="drafts/new" element={<NewDraftPage />} />
        <Route path="drafts/:id" element={<DraftPage />} />
        <Route path="review" element={<CaseReviewPage />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Suspense>
  );
}
