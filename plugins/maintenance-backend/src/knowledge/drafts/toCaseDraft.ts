import {
  CaseDraft,
  parseCase,
} from '@weibao/backstage-plugin-maintenance-common';
import { Publishing } from '../knowledgeBase/KnowledgeBase';
import { CaseDraftRecord } from './CaseDraftRecord';
import { allowedDraftActions, DraftViewer, stateOf } from './draftRules';

const NO_TITLE = '—';

/** A draft as somebody sees it. */
export function toCaseDraft(
  draft: CaseDraftRecord,
  viewer: DraftViewer,
  publishing: Publishing,
): CaseDraft {
  const { phase, baseDigest, ...facts } = draft;
  const { metadata, problems } = parseCase(draft.markdown);
  return {
    ...facts,
    state: stateOf(phase),
    title: metadata?.title ?? titleOf(draft),
    language: metadata?.language,
    problems,
    allowedActions: allowedDraftActions(draft, viewer, publishing),
  };
}

/** Front matter that is not well formed often has its title all the same. */
function titleOf({ markdown, slug }: CaseDraftRecord): string {
  const written = /^title:[ \t]*(.+?)[ \t]*$/m.exec(markdown)?.[1];
  return written?.replace(/^(["'])(.*)\1$/, '$2') || slug || NO_TITLE;
}
