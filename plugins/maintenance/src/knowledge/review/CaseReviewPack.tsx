import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { CaseReview } from '@weibao/backstage-plugin-maintenance-common';
import { useFormat } from '../../platform/components/useFormat';
import { caseTranslationRef } from '../cases/translation';
import styles from './CaseReview.module.css';
import { ReviewSection } from './ReviewSection';
import { ReviewTable } from './ReviewTable';
import { useReviewColumns } from './useReviewColumns';

export interface CaseReviewPackProps {
  review: CaseReview;
  customerRef?: string;
}

/** The pages that the meeting has before it. */
export function CaseReviewPack(props: CaseReviewPackProps) {
  const { review, customerRef } = props;
  const { recurrences, breaches, newCases, overdueFindings, cut } = review;
  const { t } = useTranslationRef(caseTranslationRef);
  const format = useFormat();
  const columns = useReviewColumns();
  const figures = [
    [t('review.incidents'), review.incidentCount, false],
    [t('review.recurrences'), recurrences.length, cut.includes('recurrences')],
    [t('review.breaches'), breaches.length, cut.includes('breaches')],
    [t('review.newCases'), newCases.length, false],
    [
      t('review.overdueFindings'),
      overdueFindings?.length,
      cut.includes('overdueFindings'),
    ],
  ] as const;
  return (
    // The style sheet prints what carries this mark, and nothing around it.
    <article className={styles.pack} data-printed>
      <header>
        <Text as="h2" variant="title-small" weight="bold">
          {t('review.title')}
          {customerRef && (
            <>
              {' · '}
              <EntityDisplayName
                entityRef={customerRef}
                hideIcon
                disableTooltip
              />
            </>
          )}
        </Text>
        <Text color="secondary">
          {`${t('review.range', {
            from: format.date(review.from),
            to: format.date(review.to),
          })} · ${t('review.preparedAt', {
            time: format.instantWithZone(new Date().toISOString()),
          })}`}
        </Text>
      </header>
      <dl className={styles.figures}>
        {figures.map(
          ([label, count, isCut]) =>
            count !== undefined && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{`${format.number(count)}${isCut ? '+' : ''}`}</dd>
              </div>
            ),
        )}
      </dl>
      <ReviewSection
        title={t('review.recurrences')}
        count={recurrences.length}
        isCut={cut.includes('recurrences')}
        empty={t('review.noRecurrences')}
      >
        <ReviewTable
          label={t('review.recurrences')}
          columns={columns.recurrences}
          records={recurrences}
          idOf={({ key }) => key}
        />
      </ReviewSection>
      <ReviewSection
        title={t('review.breaches')}
        count={breaches.length}
        isCut={cut.includes('breaches')}
        empty={t('review.noBreaches')}
      >
        <ReviewTable
          label={t('review.breaches')}
          columns={columns.breaches}
          records={breaches}
          idOf={({ id }) => id}
        />
      </ReviewSection>
      <ReviewSection
        title={t('review.newCases')}
        count={newCases.length}
        empty={t('review.noNewCases')}
      >
        <ReviewTable
          label={t('review.newCases')}
          columns={columns.newCases}
          records={newCases}
          idOf={({ slug }) => slug}
        />
      </ReviewSection>
      {overdueFindings && (
        <ReviewSection
          title={t('review.overdueFindings')}
          count={overdueFindings.length}
          isCut={cut.includes('overdueFindings')}
          empty={t('review.noOverdueFindings')}
        >
          <ReviewTable
            label={t('review.overdueFindings')}
            columns={columns.overdueFindings}
            records={overdueFindings}
            idOf={({ id }) => id}
          />
        </ReviewSection>
      )}
    </article>
  );
}
