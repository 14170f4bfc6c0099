import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { RiQuillPenLine } from '../../icons/RiQuillPenLine';
import { QueryOf } from '@weibao/backstage-plugin-maintenance-common';
import { maintenanceApiRef } from '../../api';
import { EmptyState } from '../../components/EmptyState';
import { useCursorPages } from '../../components/useCursorPages';
import { useUrlFilters } from '../../components/useUrlFilters';
import { caseDraftTranslationRef } from './translation';
import { DraftTable } from './DraftTable';

const PAGE_SIZE = 25;
const VIEWS = ['mine', 'in-review', 'all'] as const;

/** Cases that are being written or reviewed, and what became of them. */
export function DraftsView() {
  const { t } = useTranslationRef(caseDraftTranslationRef);
  const api = useApi(maintenanceApiRef);
  const identityApi = useApi(identityApiRef);
  const { get, set } = useUrlFilters();
  const view = VIEWS.find(known => known === get('view')) ?? 'mine';

  const pages = useCursorPages(
    `case drafts ${view}`,
    async (cursor, signal) => {
      const query: QueryOf<'listCaseDrafts'> = { cursor, limit: PAGE_SIZE };
      if (view === 'in-review') query.state = ['in-review'];
      if (view === 'mine') {
        const { userEntityRef } = await identityApi.getBackstageIdentity();
        query.authorRef = userEntityRef;
        query.state = ['writing', 'in-review'];
      }
      return api.listCaseDrafts({ query }, { signal });
    },
  );
  const isReview = view === 'in-review';
  return (
    <>
      <ToggleButtonGroup
        aria-label={t('view.label')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[view]}
        onSelectionChange={keys => {
          const [chosen] = keys;
          set('view', chosen === 'mine' ? undefined : String(chosen));
        }}
      >
        {VIEWS.map(id => (
          <ToggleButton key={id} id={id}>
            {t(`view.${id}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <DraftTable
        pages={pages}
        emptyState={
          <EmptyState
            icon={RiQuillPenLine}
            title={t(isReview ? 'emptyReview' : 'empty')}
            description={t(isReview ? 'emptyReviewHint' : 'emptyHint')}
          />
        }
      />
    </>
  );
}
