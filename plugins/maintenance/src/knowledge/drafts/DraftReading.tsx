import { skipToken } from '@tanstack/react-query';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import {
  CaseDraft,
  parseCase,
} from '@weibao/backstage-plugin-maintenance-common';
import { useMemo, useState } from 'react';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { QueryState } from '../../platform/components/QueryState';
import { EntriesMark } from '../../platform/entries/EntriesMark';
import { CASE_DRAFT_TEXT } from '../../platform/entries/kinds';
import { useEntries } from '../../platform/entries/useEntries';
import { caseDraftTranslationRef } from './translation';
import { useDocsHref } from '../cases/useKnowledgeBase';
import { CaseView } from './CaseView';
import { Differences } from './Differences';
import { DraftActions } from './DraftActions';
import { DraftHeader } from './DraftHeader';
import { DraftOrigin } from './DraftOrigin';
import styles from './DraftPage.module.css';
import { ProblemList } from './ProblemList';

type Pane = 'read' | 'differences' | 'source';

/** A draft as its reviewer reads it, or as it is kept after all. */
export function DraftReading(props: { draft: CaseDraft }) {
  const { draft } = props;
  const { markdown, revises, state, problems } = draft;
  const { t } = useTranslationRef(caseDraftTranslationRef);
  const [pane, setPane] = useState<Pane>('read');
  const parsed = useMemo(() => parseCase(markdown), [markdown]);
  // What the author wrote and could not save before the draft moved on.
  const left = useEntries(CASE_DRAFT_TEXT, draft.id);
  const isPublished = state === 'published';
  const panes: Pane[] = [
    'read',
    // Against itself there would be no difference.
    ...(revises && !isPublished ? (['differences'] as const) : []),
    'source',
  ];
  return (
    <div className={styles.page}>
      <DraftHeader
        draft={draft}
        status={left.state.count > 0 && <EntriesMark entries={left} />}
        actions={<DraftActions draft={draft} />}
      />
      {state === 'in-review' && (
        <Alert role="note" status="info" icon title={t('inReviewHint')} />
      )}
      {state === 'discarded' && (
        <Alert role="note" status="info" icon title={t('discardedHint')} />
      )}
      {isPublished && <PublishedHint slug={revises ?? draft.slug} />}
      {!isPublished && <DraftOrigin draft={draft} />}
      {!isPublished && problems.length > 0 && (
        <ProblemList problems={problems} />
      )}
      <ToggleButtonGroup
        aria-label={t('panes.label')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[pane]}
        onSelectionChange={keys =>
          setPane(panes.find(id => keys.has(id)) ?? 'read')
        }
      >
        {panes.map(id => (
          <ToggleButton key={id} id={id}>
            {t(`panes.${id}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {pane === 'read' && (
        <div className={styles.reading}>
          <CaseView metadata={parsed.metadata} body={parsed.body} hidesTitle />
        </div>
      )}
      {pane === 'differences' && revises && (
        <PublishedDifferences slug={revises} markdown={markdown} />
      )}
      {pane === 'source' && <pre className={styles.source}>{markdown}</pre>}
    </div>
  );
}

function PublishedDifferences(props: { slug: string; markdown: string }) {
  const { slug, markdown } = props;
  const query = useMaintenanceQuery('getCase', { path: { slug } });
  return (
    <QueryState query={query}>
      {published => (
        <Differences before={published.markdown} after={markdown} />
      )}
    </QueryState>
  );
}

function PublishedHint(props: { slug: string | undefined }) {
  const { slug } = props;
  const { t } = useTranslationRef(caseDraftTranslationRef);
  const docsHref = useDocsHref();
  // Not there yet in the first seconds, and perhaps not any more.
  const { data: path } = useMaintenanceQuery(
    'getCase',
    slug ? { path: { slug } } : skipToken,
    { select: published => published.path },
  );
  const href = path && docsHref(path);
  return (
    <Alert
      role="note"
      status="success"
      icon
      title={t('publishedHint')}
      customActions={href && <Link to={href}>{t('openCase')}</Link>}
    />
  );
}
