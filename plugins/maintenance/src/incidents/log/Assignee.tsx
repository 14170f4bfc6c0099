import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { useUserRef } from '../../platform/components/useUserRef';
import { incidentTranslationRef } from './translation';

export interface AssigneeProps {
  incident: { assigneeRef?: string; offeredTo?: string };
}

/** Who has taken an incident, or to whom it is offered. */
export function Assignee(props: AssigneeProps) {
  const { assigneeRef, offeredTo } = props.incident;
  const { t } = useTranslationRef(incidentTranslationRef);
  const userRef = useUserRef();
  if (assigneeRef) {
    return <EntityDisplayName entityRef={assigneeRef} hideIcon />;
  }
  if (offeredTo && offeredTo === userRef) {
    return (
      <Text as="span" weight="bold">
        {t('list.offeredToYou')}
      </Text>
    );
  }
  return (
    <Text as="span" color="secondary">
      {offeredTo ? (
        <>
          {t('list.offeredTo')}{' '}
          <EntityDisplayName entityRef={offeredTo} hideIcon />
        </>
      ) : (
        t('list.unassigned')
      )}
    </Text>
  );
}
