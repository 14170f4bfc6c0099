import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  entityRouteRef,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import { useMaintenancePages } from '../../../platform/queries/useMaintenancePages';
import { RiThumbDownLine } from '../../../platform/icons/RiThumbDownLine';
import { RiThumbUpLine } from '../../../platform/icons/RiThumbUpLine';
import { CaseFeedback } from '@weibao/backstage-plugin-maintenance-common';
import { ReactNode, useRef } from 'react';
import { Link } from 'react-router-dom';
import { errorMessage } from '../../../platform/components/errorMessage';
import { useUserRef } from '../../../platform/components/useUserRef';
import { useFormat } from '../../../platform/components/useFormat';
import { incidentRouteRef, rootRouteRef } from '../../../routes';
import { caseTranslationRef } from '../translation';
import { commonTranslationRef } from '../../../platform/components/translation';
import { WithdrawFeedback } from './WithdrawFeedback';

const PAGE_SIZE = 10;

/**
 * The devices and incidents a case was applied to, and whether it worked there.
 * What users said themselves they may take back.
 */
export function AppliedTo(props: { slug: string }) {
  const { slug } = props;
  const { t } = useTranslationRef(caseTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const userRef = useUserRef();
  const heading = useRef<HTMLHeadingElement>(null);
  const deskRoute = useRouteRef(rootRouteRef);
  const pages = useMaintenancePages('listCaseFeedback', {
    path: { slug },
    query: { limit: PAGE_SIZE },
  });
  const { items, error, page, showNext, showPrevious } = pages;
  const leaveOut = () => {
    // The entry goes away, and with it the button that has the focus.
    heading.current?.focus();
    if (items?.length === 1) showPrevious?.();
  };
  return (
    <section className="weibao-applied" aria-label={t('docs.applied')}>
      <h2 ref={heading} tabIndex={-1}>
        {t('docs.applied')}
      </h2>
      {error && (
        <p role="alert">
          {`${tCommon('loadFailed')}: ${errorMessage(error)} `}
          <button type="button" onClick={pages.refetch}>
            {tCommon('retry')}
          </button>
        </p>
      )}
      {!items && !error && <p role="status">{tCommon('loading')}</p>}
      {items?.length === 0 && <p>{t('docs.none')}</p>}
      {items && items.length > 0 && (
        <ul>
          {items.map(feedback => (
            <Application key={feedback.id} feedback={feedback}>
              {feedback.by === userRef && (
                <WithdrawFeedback
                  slug={slug}
                  feedback={feedback}
                  onWithdrawn={leaveOut}
                />
              )}
            </Application>
          ))}
        </ul>
      )}
      {(showNext || showPrevious) && (
        <nav aria-label={tCommon('pages.label')}>
          <button type="button" disabled={!showPrevious} onClick={showPrevious}>
            {tCommon('pages.previous')}
          </button>
          <span>{tCommon('pages.page', { page: String(page) })}</span>
          <button type="button" disabled={!showNext} onClick={showNext}>
            {tCommon('pages.next')}
          </button>
        </nav>
      )}
      <p className="weibao-prompt">
        {`${t('docs.prompt')} `}
        {deskRoute && <Link to={deskRoute()}>{t('docs.desk')}</Link>}
      </p>
    </section>
  );
}

function Application(props: { feedback: CaseFeedback; children: ReactNode }) {
  const { worked, by, at, note, deviceRef, deviceTitle } = props.feedback;
  const { incidentId, incidentTitle } = props.feedback;
  const { t } = useTranslationRef(caseTranslationRef);
  const format = useFormat();
  const entityRoute = useRouteRef(entityRouteRef);
  const incidentRoute = useRouteRef(incidentRouteRef);
  const { primaryTitle } = useEntityPresentation(by);
  const Icon = worked ? RiThumbUpLine : RiThumbDownLine;
  return (
    <li>
      <span className="weibao-mark" data-worked={worked}>
        <Icon aria-hidden="true" />
        {t(worked ? 'docs.worked' : 'docs.didNotWork')}
      </span>
      <span className="weibao-what">
        {entityRoute ? (
          <Link to={entityRoute(parseEntityRef(deviceRef))}>{deviceTitle}</Link>
        ) : (
          deviceTitle
        )}
        {incidentId && incidentRoute && (
          <>
            {' · '}
            <Link to={incidentRoute({ id: incidentId })}>
              {[incidentId, incidentTitle].filter(Boolean).join(' ')}
            </Link>
          </>
        )}
        {note && <span className="weibao-note">{note}</span>}
      </span>
      <span className="weibao-who">
        {`${primaryTitle} · ${format.instantWithZone(at)}`}
        {props.children}
      </span>
    </li>
  );
}
