import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  useShadowRootElements,
  useTechDocsReaderPage,
} from '@backstage/plugin-techdocs-react';
import { FaultCase } from '@weibao/backstage-plugin-maintenance-common';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { maintenanceApiRef } from '../../../api';
import { useComposedQuery } from '../../../platform/queries/useComposedQuery';
import { AppliedTo } from './AppliedTo';
import { CaseStrip } from './CaseStrip';
import { casePageStyles } from './casePageStyles';

/**
 * Where a case stands, below its title, and what it was applied to, below its
 * text. Nothing when the page is of another site, or no case after all.
 */
export function CasePageFooter(props: { slug: string }) {
  const { slug } = props;
  const api = useApi(maintenanceApiRef);
  const { entityRef } = useTechDocsReaderPage();
  const site = stringifyEntityRef(entityRef);
  const query = useComposedQuery<FaultCase | null>(
    ['maintenance', 'cases', slug, { site }],
    async signal => {
      const knowledgeBase = await api.getKnowledgeBase({}, { signal });
      return knowledgeBase.entityRef.toLowerCase() === site.toLowerCase()
        ? api.getCase({ path: { slug } }, { signal })
        : null;
    },
  );
  const fault = query.data;
  const belowTitle = useElementBelowTitle();
  if (!fault) return null;
  const strip = <CaseStrip fault={fault} />;
  return (
    <>
      {/* The page is a shadow tree, which no style sheet of the portal reaches. */}
      <style>{casePageStyles}</style>
      {belowTitle ? createPortal(strip, belowTitle) : strip}
      <AppliedTo slug={slug} />
    </>
  );
}

/** An element of ours below the title of the page; none where there is no title. */
function useElementBelowTitle(): HTMLElement | undefined {
  const [title] = useShadowRootElements<HTMLHeadingElement>(['article > h1']);
  const [element, setElement] = useState<HTMLElement>();
  useEffect(() => {
    if (!title) return undefined;
    const added = document.createElement('div');
    title.after(added);
    setElement(added);
    return () => {
      added.remove();
      setElement(undefined);
    };
  }, [title]);
  return element;
}
