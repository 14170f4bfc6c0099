import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { CaseReview } from '@weibao/backstage-plugin-maintenance-common';
import { useFormat } from '../../components/useFormat';
import { maintenanceTranslationRef } from '../../translation';
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
  const { recurrences, breaches, newCases, overdueFindings } = review;
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const format = useFormat();
  const columns = useReviewColumns();
  const figures = [
    [t('cases.review.incidents'), review.incidentCount],
    [t('cases.review.recurrences'), recurrences.length],
    [t('cases.review.breaches'), breaches.length],
    [t('cases.review.newCases'), newCases.length],
    [t('cases.review.overdueFindings'), overdueFindings.length],
  ] as const;
  return (
    // The style sheet prints what carries this mark, and nothing around it.
    <article className={styles.pack} data-printed>
      <header>
        <Text as="h2" variant="title-small" weight="bold">
          {t('cases.review.title')}
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
          {`${t('cases.review.range', {
            from: format.date(review.from),
            to: format.date(review.to),
          })} · ${t('cases.review.preparedAt', {
            time: format.instantWithZone(new Date().toISOString()),
          })}`}
        </Text>
      </header>
      <dl className={styles.figures}>
        {figures.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{format.number(count)}</dd>
          </div>
        ))}
      </dl>
      <ReviewSection
        title={t('cases.review.recurrences')}
        count={recurrences.length}
        empty={t('cases.review.noRecurrences')}
      >
        <ReviewTable
          label={t('cases.review.recurrences')}
          columns={columns.recurrences}
          records={recurrences}
          idOf={({ key }) => key}
        />
      </ReviewSection>
      <ReviewSection
        title={t('cases.review.breaches')}
        count={breaches.length}
        empty={t('cases.review.noBreaches')}
      >
        <ReviewTable
          label={t('cases.review.breaches')}
          columns={columns.breaches}
          records={breaches}
          idOf={({ id }) => id}
        />
      </ReviewSection>
      <ReviewSection
        title={t('cases.review.newCases')}
        count={newCases.length}
        empty={t('cases.review.noNewCases')}
      >
        <ReviewTable
          label={t('cases.review.newCases')}
          columns={columns.newCases}
          records={newCases}
          idOf={({ slug }) => slug}
        />
      </ReviewSection>
      <ReviewSection
        title={t('cases.review.overdueFindings')}
        count={overdueFindings.length}
        empty={t('cases.review.noOverdueFindings')}
      >
        <ReviewTable
          label={t('cases.review.overdueFindings')}
          columns={columns.overdueFindings}
          records={overdueFindings}
          idOf={({ id }) => id}
        />
      </ReviewSection>
    </article>
  );
}
