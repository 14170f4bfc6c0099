import { SearchDocument } from '@backstage/plugin-search-common';
import {
  CaseStatus,
  FaultLevel,
} from '@weibao/backstage-plugin-maintenance-common';
import { CaseStatusMark } from '../../knowledge/cases/CaseStatusMark';
import { LevelBadge } from '../components/LevelBadge';
import { FoundDocument, FoundProps } from './FoundDocument';

/** A fault case as search indexes it. */
interface CaseDocument extends SearchDocument {
  severity?: FaultLevel;
  status?: CaseStatus;
}

/** A fault case among the results of a search. */
export function FoundCase(props: FoundProps<CaseDocument>) {
  const { severity, status } = props.result ?? {};
  return (
    <FoundDocument {...props} type="case">
      {severity && <LevelBadge level={severity} withName />}
      {status && <CaseStatusMark status={status} />}
    </FoundDocument>
  );
}
