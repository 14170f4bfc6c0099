import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { RiDraftLine } from '../../../platform/icons/RiDraftLine';
import { RiEditLine } from '../../../platform/icons/RiEditLine';
import { RiThumbDownLine } from '../../../platform/icons/RiThumbDownLine';
import { RiThumbUpLine } from '../../../platform/icons/RiThumbUpLine';
import { RiVerifiedBadgeLine } from '../../../platform/icons/RiVerifiedBadgeLine';
import {
  CaseSummary,
  caseWritePermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { Link } from 'react-router-dom';
import { useFormat } from '../../../platform/components/useFormat';
import { newCaseDraftRouteRef } from '../../../routes';
import { caseTranslationRef } from '../translation';
import { commonTranslationRef } from '../../../platform/components/translation';

/** How bad the fault is, whether the case was reviewed, and how it has fared. */
export function CaseStrip(props: { fault: CaseSummary }) {
  const { slug, severity, status, worked, didNotWork } = props.fault;
  const { t } = useTranslationRef(caseTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const format = useFormat();
  const newRoute = useRouteRef(newCaseDraftRouteRef);
  const { allowed } = usePermission({ permission: caseWritePermission });
  const StatusIcon = status === 'reviewed' ? RiVerifiedBadgeLine : RiDraftLine;
  return (
    <div className="weibao-strip" role="note" aria-label={t('docs.label')}>
      <span className="weibao-mark" data-level={severity}>
        {`${tCommon('levelName', { level: severity })} ${tCommon(
          `level.${severity}`,
        )}`}
      </span>
      <span className="weibao-mark" data-status={status}>
        <StatusIcon aria-hidden="true" />
        {t(`status.${status}`)}
      </span>
      <span className="weibao-count">
        <RiThumbUpLine aria-hidden="true" />
        {t('worked', { number: format.number(worked) })}
      </span>
      <span className="weibao-count">
        <RiThumbDownLine aria-hidden="true" />
        {t('didNotWork', { number: format.number(didNotWork) })}
      </span>
      {allowed && newRoute && (
        <Link
          className="weibao-revise"
          to={`${newRoute()}?revises=${encodeURIComponent(slug)}`}
        >
          <RiEditLine aria-hidden="true" />
          {t('docs.revise')}
        </Link>
      )}
    </div>
  );
}
