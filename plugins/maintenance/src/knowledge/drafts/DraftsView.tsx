import { skipToken } from '@tanstack/react-query';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { RiQuillPenLine } from '../../platform/icons/RiQuillPenLine';
import { QueryOf } from '@weibao/backstage-plugin-maintenance-common';
import { EmptyState } from '../../platform/components/EmptyState';
import { useUserRef } from '../../platform/components/useUserRef';
import { useMaintenancePages } from '../../platform/queries/useMaintenancePages';
import { useUrlFilters } from '../../platform/components/useUrlFilters';
import { caseDraftTranslationRef } from './translation';
import { DraftTable } from './DraftTable';

const PAGE_SIZE = 25;
const VIEWS = ['mine', 'in-review', 'all'] as const;

function queryOf(
  view: (typeof VIEWS)[number],
  userRef: string | undefined,
): QueryOf<'listCaseDrafts'> {
  if (view === 'in-review') return { state: ['in-review'] };
  if (view === 'all') return {};
  return { authorRef: userRef, state: ['writing', 'in-review'] };
}

/** Cases that are being written or reviewed, and what became of them. */
export function DraftsView() {
  const { t } = useTranslationRef(caseDraftTranslationRef);
  const { get, set } = useUrlFilters();
  const view = VIEWS.find(known => known === get('view')) ?? 'mine';

  const userRef = useUserRef();
  const pages = useMaintenancePages(
    'listCaseDrafts',
    view === 'mine' && !userRef
      ? skipToken
      : { query: { ...queryOf(view, userRef), limit: PAGE_SIZE } },
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
