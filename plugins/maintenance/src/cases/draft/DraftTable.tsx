import { ReactNode } from 'react';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { CaseDraft } from '@weibao/backstage-plugin-maintenance-common';
import { PagedTable, RecordColumn } from '../../components/PagedTable';
import { TwoLines } from '../../components/TwoLines';
import { CursorPages } from '../../components/useCursorPages';
import { useFormat } from '../../components/useFormat';
import { caseDraftRouteRef } from '../../routes';
import { maintenanceTranslationRef } from '../../translation';
import { DraftStateMark } from './DraftStateMark';

export interface DraftTableProps {
  pages: CursorPages<CaseDraft>;
  emptyState: ReactNode;
}

/** Drafts of cases; a row leads to the draft. */
export function DraftTable(props: DraftTableProps) {
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const draftRoute = useRouteRef(caseDraftRouteRef);
  const format = useFormat();
  const person = (ref: string | undefined) =>
    ref && <EntityDisplayName entityRef={ref} hideIcon disableTooltip />;
  const columns: readonly RecordColumn<CaseDraft>[] = [
    {
      id: 'draft',
      label: t('cases.draft.draft'),
      share: 3.6,
      show: ({ title, slug, revises, language }) => (
        <TwoLines
          title={title || t('cases.draft.untitled')}
          detail={[
            revises ? t('cases.draft.revises', { slug: revises }) : slug,
            language && t(`cases.language.${language}`),
          ]
            .filter(Boolean)
            .join(' · ')}
          isStrong
        />
      ),
    },
    {
      id: 'state',
      label: t('cases.draft.stateTitle'),
      share: 1.4,
      show: draft => <DraftStateMark draft={draft} />,
    },
    {
      id: 'author',
      label: t('cases.author'),
      share: 1.4,
      show: ({ authorRef }) => person(authorRef),
    },
    {
      id: 'reviewer',
      label: t('cases.reviewer'),
      share: 1.4,
      show: ({ reviewerRef }) => person(reviewerRef),
    },
    {
      id: 'updated',
      label: t('cases.draft.updated'),
      share: 1.4,
      show: ({ updatedAt }) => format.instant(updatedAt),
    },
  ];
  return (
    <PagedTable
      label={t('cases.draft.list')}
      columns={columns}
      pages={props.pages}
      idOf={({ id }) => id}
      hrefOf={({ id }) => draftRoute?.({ id })}
      emptyState={props.emptyState}
    />
  );
}
