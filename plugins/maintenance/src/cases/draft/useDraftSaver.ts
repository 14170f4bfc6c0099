import { useApi } from '@backstage/frontend-plugin-api';
import { CaseDraft } from '@weibao/backstage-plugin-maintenance-common';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { maintenanceApiRef } from '../../api';
import { DraftSaver, DraftSaverState } from './DraftSaver';
import { KeptText } from './KeptText';

/** The text of a draft, saved while it is written; the draft has to stay the same one. */
export function useDraftSaver(
  draft: CaseDraft,
): DraftSaverState & { saver: DraftSaver } {
  const api = useApi(maintenanceApiRef);
  const [saver] = useState(() =>
    DraftSaver.create({
      draft,
      kept: KeptText.create({ draftId: draft.id }),
      save: patch =>
        api.updateCaseDraft({ path: { id: draft.id }, body: patch }),
      load: () => api.getCaseDraft({ path: { id: draft.id } }),
    }),
  );
  useEffect(() => saver.start(), [saver]);
  useEffect(() => saver.hear(draft), [saver, draft]);
  const state = useSyncExternalStore(saver.subscribe, saver.getState);

  const isSaved = state.status === 'saved';
  useEffect(() => {
    if (isSaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isSaved]);

  return { ...state, saver };
}
