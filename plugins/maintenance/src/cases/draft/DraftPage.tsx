import { useApi, useRouteRefParams } from '@backstage/frontend-plugin-api';
import { maintenanceApiRef } from '../../api';
import { QueryState } from '../../components/QueryState';
import { useApiQuery } from '../../components/useApiQuery';
import { caseDraftRouteRef } from '../../routes';
import { DraftEditor } from './DraftEditor';
import { DraftReading } from './DraftReading';

/** A draft: to write on for its author, to read for everybody else. */
export function DraftPage() {
  const { id } = useRouteRefParams(caseDraftRouteRef);
  const api = useApi(maintenanceApiRef);
  const query = useApiQuery(`case draft ${id}`, signal =>
    api.getCaseDraft({ path: { id } }, { signal }),
  );
  return (
    <QueryState query={query} lines={10}>
      {draft =>
        draft.allowedActions.includes('edit') ? (
          <DraftEditor key={id} draft={draft} onChanged={query.refetch} />
        ) : (
          <DraftReading key={id} draft={draft} onChanged={query.refetch} />
        )
      }
    </QueryState>
  );
}
