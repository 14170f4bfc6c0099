import { ReactNode } from 'react';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { CaseDraft } from '@weibao/backstage-plugin-maintenance-common';
import { PagedTable, RecordColumn } from '../../platform/components/PagedTable';
import { TwoLines } from '../../platform/components/TwoLines';
import { Pages } from '../../platform/queries/useMaintenancePages';
import { useFormat } from '../../platform/components/useFormat';
import { caseDraftRouteRef } from '../../routes';
import { caseDraftTranslationRef } from './translation';
import { caseTranslationRef } from '../cases/translation';
import { DraftStateMark } from './DraftStateMark';

export interface DraftTableProps {
  pages: Pages<CaseDraft>;
  emptyState: ReactNode;
}

/** Drafts of cases; a row leads to the draft. */
export function DraftTable(props: DraftTableProps) {
  const { t } = useTranslationRef(caseDraftTranslationRef);
  const { t: tCase } = useTranslationRef(caseTranslationRef);
  const draftRoute = useRouteRef(caseDraftRouteRef);
  const format = useFormat();
  const person = (ref: string | undefined) =>
    ref && <EntityDisplayName entityRef={ref} hideIcon disableTooltip />;
  const columns: readonly RecordColumn<CaseDraft>[] = [
    {
      id: 'draft',
      label: t('draft'),
      share: 3.6,
      show: ({ title, slug, revises, language }) => (
        <TwoLines
          title={title || t('untitled')}
          detail={[
            revises ? t('revises', { slug: revises }) : slug,
            language && tCase(`language.${language}`),
          ]
            .filter(Boolean)
            .join(' · ')}
          isStrong
        />
      ),
    },
    {
      id: 'state',
      label: t('stateTitle'),
      share: 1.4,
      show: draft => <DraftStateMark draft={draft} />,
    },
    {
      id: 'author',
      label: tCase('author'),
      share: 1.4,
      show: ({ authorRef }) => person(authorRef),
    },
    {
      id: 'reviewer',
      label: tCase('reviewer'),
      share: 1.4,
      show: ({ reviewerRef }) => person(reviewerRef),
    },
    {
      id: 'updated',
      label: t('updated'),
      share: 1.4,
      show: ({ updatedAt }) => format.instant(updatedAt),
    },
  ];
  return (
    <PagedTable
      label={t('list')}
      columns={columns}
      pages={props.pages}
      idOf={({ id }) => id}
      hrefOf={({ id }) => draftRoute?.({ id })}
      emptyState={props.emptyState}
    />
  );
}
