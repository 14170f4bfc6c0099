import { useRouteRefParams } from '@backstage/frontend-plugin-api';
import { CASE_DRAFT_TEXT } from '../../platform/entries/kinds';
import { useFirstReading } from '../../platform/entries/useFirstReading';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { QueryState } from '../../platform/components/QueryState';
import { caseDraftRouteRef } from '../../routes';
import { DraftEditor } from './DraftEditor';
import { DraftReading } from './DraftReading';

const KINDS = [CASE_DRAFT_TEXT];

/** A draft: to write on for its author, to read for everybody else. */
export function DraftPage() {
  const { id } = useRouteRefParams(caseDraftRouteRef);
  const query = useMaintenanceQuery('getCaseDraft', { path: { id } });
  useFirstReading(query, id, KINDS);
  return (
    <QueryState query={query} lines={10}>
      {draft =>
        draft.allowedActions.includes('edit') ? (
          <DraftEditor key={id} draft={draft} />
        ) : (
          <DraftReading key={id} draft={draft} />
        )
      }
    </QueryState>
  );
}
