import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Box, Button, Text } from '@backstage/ui';
import { RiSearchEyeLine } from '../../platform/icons/RiSearchEyeLine';
import {
  Finding,
  findingUpdatePermission,
  Inspection,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { QueryState } from '../../platform/components/QueryState';
import { useWholeList } from '../../platform/queries/useMaintenanceList';
import { CheckFindingDialog } from '../findings/CheckFindingDialog';
import { FindingStateBadge } from '../findings/FindingStateBadge';
import { OPEN_FINDING_STATES } from '../findings/findingStates';
import { SeverityMark } from '../findings/SeverityMark';
import { findingRouteRef } from '../../routes';
import { inspectionTranslationRef } from '../translation';
import { findingTranslationRef } from '../findings/translation';
import styles from './DeviceChecklist.module.css';

/** As many as one device is likely to have. */
const PAGE_SIZE = 20;

export interface OpenFindingsProps {
  inspection: Pick<Inspection, 'id' | 'startedAt'>;
  deviceRef: string;
  /** Results can be entered. */
  isOpen: boolean;
}

/** What earlier visits have found on the device, to be looked at again now. */
export function OpenFindings(props: OpenFindingsProps) {
  const { inspection, deviceRef } = props;
  const { t } = useTranslationRef(inspectionTranslationRef);
  const query = useWholeList('listFindings', {
    query: { deviceRef, state: [...OPEN_FINDING_STATES], limit: PAGE_SIZE },
  });
  return (
    <QueryState query={query} lines={2}>
      {items => {
        const earlier = items.filter(
          ({ inspectionId }) => inspectionId !== inspection.id,
        );
        return (
          earlier.length > 0 && (
            <section aria-label={t('finding.earlier')}>
              <Text as="h4" weight="bold">
                {t('finding.earlier')}
              </Text>
              <ul className={styles.findings}>
                {earlier.map(finding => (
                  <OpenFinding key={finding.id} {...props} finding={finding} />
                ))}
              </ul>
            </section>
          )
        );
      }}
    </QueryState>
  );
}

function OpenFinding(props: OpenFindingsProps & { finding: Finding }) {
  const { inspection, isOpen, finding } = props;
  const { t } = useTranslationRef(findingTranslationRef);
  const findingRoute = useRouteRef(findingRouteRef);
  const { allowed } = usePermission({
    permission: findingUpdatePermission,
    resourceRef: finding.id,
  });
  const [isChecking, setIsChecking] = useState(false);
  return (
    <Box as="li" bg="neutral" className={styles.finding}>
      <Link to={findingRoute?.({ id: finding.id }) ?? '#'}>
        {finding.title}
      </Link>
      <span className={styles.marks}>
        <SeverityMark severity={finding.severity} />
        <FindingStateBadge state={finding.state} />
      </span>
      {isOpen && inspection.startedAt && allowed && (
        <Button
          variant="secondary"
          iconStart={<RiSearchEyeLine />}
          onPress={() => setIsChecking(true)}
        >
          {t('check.action')}
        </Button>
      )}
      {isChecking && (
        <CheckFindingDialog
          finding={finding}
          inspectionId={inspection.id}
          onClose={() => setIsChecking(false)}
        />
      )}
    </Box>
  );
}
