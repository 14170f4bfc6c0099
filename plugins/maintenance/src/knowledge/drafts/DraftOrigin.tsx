import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { CaseDraft } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { incidentRouteRef, recurrenceRouteRef } from '../../routes';
import { caseDraftTranslationRef } from './translation';
import styles from './DraftPage.module.css';

/** A group may have a hundred incidents. */
const SHOWN = 6;

/**
 * Which incidents a draft was made from and what was taken out of it, with a
 * reminder to check. Nothing for a case that was written by hand.
 */
export function DraftOrigin(props: { draft: CaseDraft }) {
  const { redactions, incidentIds, recurrenceKey } = props.draft;
  const { t } = useTranslationRef(caseDraftTranslationRef);
  const incidentRoute = useRouteRef(incidentRouteRef);
  const recurrenceRoute = useRouteRef(recurrenceRouteRef);
  const [showsAll, setShowsAll] = useState(false);
  if (incidentIds.length === 0) return null;
  const shownIds = showsAll ? incidentIds : incidentIds.slice(0, SHOWN);
  return (
    <Alert
      role="note"
      status="info"
      icon
      title={t('redactions.title')}
      description={
        <div className={styles.origin}>
          {redactions.length > 0 ? (
            <>
              <ul className={styles.redactions}>
                {redactions.map(({ kind, count }) => (
                  <li key={kind}>
                    {t('redactions.count', {
                      kind: t(`redactions.kind.${kind}`),
                      number: String(count),
                    })}
                  </li>
                ))}
              </ul>
              <span>{t('redactions.reminder')}</span>
            </>
          ) : (
            <span>{t('redactions.none')}</span>
          )}
          <span className={styles.sources}>
            <span>{t('incidents')}</span>
            {shownIds.map(id => (
              <Link key={id} to={incidentRoute?.({ id }) ?? '#'}>
                {id}
              </Link>
            ))}
            {shownIds.length < incidentIds.length && (
              <Button
                variant="tertiary"
                size="small"
                onPress={() => setShowsAll(true)}
              >
                {t('allIncidents', {
                  number: String(incidentIds.length),
                })}
              </Button>
            )}
            {recurrenceKey && recurrenceRoute && (
              <Link to={recurrenceRoute({ key: recurrenceKey })}>
                {t('recurrence')}
              </Link>
            )}
          </span>
        </div>
      }
    />
  );
}
