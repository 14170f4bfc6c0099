import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiFlagLine } from '../../platform/icons/RiFlagLine';
import { findingRouteRef } from '../../routes';
import { inspectionTranslationRef } from '../translation';
import styles from './DeviceChecklist.module.css';

export interface RaisedFindingLinkProps {
  findingId: string;
  /** Undefined until it is known. */
  title?: string;
}

/** Leads to the finding that came of an answer. */
export function RaisedFindingLink(props: RaisedFindingLinkProps) {
  const { findingId, title } = props;
  const { t } = useTranslationRef(inspectionTranslationRef);
  const findingRoute = useRouteRef(findingRouteRef);
  const text = title
    ? t('finding.raised', { title })
    : t('finding.raisedUnnamed');
  return (
    <span className={styles.raised}>
      <RiFlagLine aria-hidden="true" size={16} />
      {findingRoute ? (
        <Link to={findingRoute({ id: findingId })}>{text}</Link>
      ) : (
        text
      )}
    </span>
  );
}
