import { lazy, Suspense } from 'react';
import { useParams } from 'react-router-dom';
import { caseSlugOfPage } from './caseSlugOfPage';

const CasePageFooter = lazy(() =>
  import('./CasePageFooter').then(m => ({ default: m.CasePageFooter })),
);

/** On the TechDocs pages of cases: how the case has fared. Nothing on any other page. */
export function CaseAddon() {
  const { '*': path = '' } = useParams();
  const slug = caseSlugOfPage(path);
  if (!slug) return null;
  return (
    <Suspense fallback={null}>
      <CasePageFooter key={slug} slug={slug} />
    </Suspense>
  );
}
