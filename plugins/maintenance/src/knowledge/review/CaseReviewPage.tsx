import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { RiPrinterLine } from '../../platform/icons/RiPrinterLine';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { CustomerFilter } from '../../platform/components/UrlFilters';
import { ParentLink } from '../../platform/components/ParentLink';
import { QueryState } from '../../platform/components/QueryState';
import { useUrlFilters } from '../../platform/components/useUrlFilters';
import { Period } from '../../inventory/customers/period';
import { casesRouteRef } from '../../routes';
import { caseTranslationRef } from '../cases/translation';
import { useToday } from '../../platform/time/useToday';
import styles from './CaseReview.module.css';
import { CaseReviewPack } from './CaseReviewPack';
import { PeriodChoice } from './PeriodChoice';
import { readPeriod } from './reviewPeriods';

/** What the case meeting talks about, for the screen and for paper. */
export function CaseReviewPage() {
  const { t } = useTranslationRef(caseTranslationRef);
  const { get } = useUrlFilters();
  const [, setParams] = useSearchParams();
  const customerRef = get('customer');
  const period = readPeriod(get('from'), get('to'), useToday());
  const choose = useCallback(
    ({ from, to }: Period) =>
      setParams(
        current => {
          const next = new URLSearchParams(current);
          next.set('from', from);
          next.set('to', to);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return (
    <div className={styles.page}>
      <div className={styles.tools}>
        <ParentLink routeRef={casesRouteRef}>{t('tab')}</ParentLink>
        <PeriodChoice period={period} onChange={choose} />
        <div className={styles.customer}>
          <CustomerFilter />
        </div>
        <Button
          variant="primary"
          iconStart={<RiPrinterLine />}
          onPress={() => window.print()}
        >
          {t('review.print')}
        </Button>
      </div>
      {period.from <= period.to && (
        <Pack period={period} customerRef={customerRef} />
      )}
    </div>
  );
}

function Pack(props: { period: Period; customerRef?: string }) {
  const query = { ...props.period, customerRef: props.customerRef };
  const review = useMaintenanceQuery('getCaseReview', { query });
  return (
    <QueryState query={review} lines={12}>
      {value => (
        <CaseReviewPack review={value} customerRef={props.customerRef} />
      )}
    </QueryState>
  );
}
