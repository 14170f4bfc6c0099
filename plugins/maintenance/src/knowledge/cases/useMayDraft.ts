import { usePermission } from '@backstage/plugin-permission-react';
import { caseWritePermission } from '@weibao/backstage-plugin-maintenance-common';
import { useKnowledgeBase } from './useKnowledgeBase';

/** Whether the user may begin a draft, and there is a knowledge base for it. */
export function useMayDraft(): boolean {
  const { allowed } = usePermission({ permission: caseWritePermission });
  const { data: knowledgeBase } = useKnowledgeBase();
  return allowed && knowledgeBase?.publishing !== 'none';
}
