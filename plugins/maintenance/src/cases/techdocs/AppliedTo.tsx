import { parseEntityRef } from '@backstage/catalog-model';
import {
  useApi,
  useRouteRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  entityRouteRef,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import { RiThumbDownLine, RiThumbUpLine } from '@remixicon/react';
import { CaseFeedback } from '@weibao/backstage-plugin-maintenance-common';
import { Link } from 'react-router-dom';
import { maintenanceApiRef } from '../../api';
import { errorMessage } from '../../components/errorMessage';
import { useCursorPages } from '../../components/useCursorPages';
import { useFormat } from '../../components/useFormat';
import { incidentRouteRef, rootRouteRef } from '../../routes';
import { maintenanceTranslationRef } from '../../translation';

const PAGE_SIZE = 10;

/** The devices and incidents a case was applied to, and whether it worked there. */
export function AppliedTo(props: { slug: string }) {
  const { slug } = props;
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const { cases } = useApi(maintenanceApiRef);
  const deskRoute = useRouteRef(rootRouteRef);
  const pages = useCursorPages(`feedback on ${slug}`, (cursor, signal) =>
    cases.listCaseFeedback(slug, { cursor, limit: PAGE_SIZE }, { signal }),
  );
  const { items, error, page, showNext, showPrevious } = pages;
  return (
    <section className="weibao-applied" aria-label={t('cases.docs.applied')}>
      <h2>{t('cases.docs.applied')}</h2>
      {error && (
        <p role="alert">
          {`${t('common.loadFailed')}: ${errorMessage(error)} `}
          <button type="button" onClick={pages.reload}>
            {t('common.retry')}
          </button>
        </p>
      )}
      {!items && !error && <p role="status">{t('common.loading')}</p>}
      {items?.length === 0 && <p>{t('cases.docs.none')}</p>}
      {items && items.length > 0 && (
        <ul>
          {items.map(feedback => (
            <Application key={feedback.id} feedback={feedback} />
          ))}
        </ul>
      )}
      {(showNext || showPrevious) && (
        <nav aria-label={t('common.pages.label')}>
          <button type="button" disabled={!showPrevious} onClick={showPrevious}>
            {t('common.pages.previous')}
          </button>
          <span>{t('common.pages.page', { page: String(page) })}</span>
          <button type="button" disabled={!showNext} onClick={showNext}>
            {t('common.pages.next')}
          </button>
        </nav>
      )}
      <p className="weibao-prompt">
        {`${t('cases.docs.prompt')} `}
        {deskRoute && <Link to={deskRoute()}>{t('cases.docs.desk')}</Link>}
      </p>
    </section>
  );
}

function Application(props: { feedback: CaseFeedback }) {
  const { worked, by, at, note, deviceRef, deviceTitle } = props.feedback;
  const { incidentId, incidentTitle } = props.feedback;
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const format = useFormat();
  const entityRoute = useRouteRef(entityRouteRef);
  const incidentRoute = useRouteRef(incidentRouteRef);
  const { primaryTitle } = useEntityPresentation(by);
  const Icon = worked ? RiThumbUpLine : RiThumbDownLine;
  return (
    <li>
      <span className="weibao-mark" data-worked={worked}>
        <Icon aria-hidden="true" />
        {t(worked ? 'cases.docs.worked' : 'cases.docs.didNotWork')}
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
        {`${primaryTitle} · ${format.instant(at)}`}
      </span>
    </li>
  );
}
