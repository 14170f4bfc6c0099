import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Button, Text } from '@backstage/ui';
import { RiCalendarScheduleLine } from '../platform/icons/RiCalendarScheduleLine';
import { Inspection } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { OutsideTermMark } from '../platform/components/OutsideTermMark';
import { ParentLink } from '../platform/components/ParentLink';
import { RecordHeader, RecordLine } from '../platform/components/RecordPage';
import { useFormat } from '../platform/components/useFormat';
import { ContractLink } from '../agreements/contracts/ContractLink';
import { inspectionPlanRouteRef, inspectionsRouteRef } from '../routes';
import { inspectionTranslationRef } from './translation';
import { inspectionPlanTranslationRef } from './plans/translation';
import { ArrangeDialog } from './ArrangeDialog';
import { InspectionStateBadge } from './InspectionStateBadge';

/** Which inspection it is, for whom and when, and how it stands. */
export function InspectionHeader(props: {
  inspection: Inspection;
  isAllowed: boolean;
}) {
  const { inspection, isAllowed } = props;
  const { t } = useTranslationRef(inspectionTranslationRef);
  const { t: tPlan } = useTranslationRef(inspectionPlanTranslationRef);
  const format = useFormat();
  const planRoute = useRouteRef(inspectionPlanRouteRef);
  const [isArranging, setIsArranging] = useState(false);
  const { contractId, contractNumber, appointment, planId } = inspection;
  const isOver = ['completed', 'cancelled'].includes(inspection.state);
  return (
    <>
      <RecordHeader
        marks={
          <>
            <ParentLink routeRef={inspectionsRouteRef}>
              {t('inspections')}
            </ParentLink>
            <Text as="span" color="secondary">
              {t(`kind.${inspection.kind}`)}
            </Text>
            <InspectionStateBadge state={inspection.state} />
            {inspection.outsideTerm && <OutsideTermMark />}
          </>
        }
        title={inspection.title}
        actions={
          isAllowed &&
          !isOver && (
            <Button
              variant="secondary"
              iconStart={<RiCalendarScheduleLine />}
              onPress={() => setIsArranging(true)}
            >
              {t('arrange.action')}
            </Button>
          )
        }
      >
        <RecordLine>
          <EntityRefLink
            entityRef={inspection.customerRef}
            defaultKind="customer"
            hideIcon
          />
          <ContractLink contract={{ id: contractId, number: contractNumber }} />
          {planId && planRoute && (
            <Link to={planRoute({ id: planId })}>{tPlan('plan')}</Link>
          )}
          <Text as="span">
            {inspection.completedAt
              ? t('completedAt', {
                  time: format.instant(inspection.completedAt),
                })
              : t('dueOnDate', {
                  date: format.date(inspection.dueOn),
                })}
          </Text>
          {inspection.engineerRef && (
            <EntityRefLink
              entityRef={inspection.engineerRef}
              defaultKind="user"
              hideIcon
            />
          )}
        </RecordLine>
        {appointment && (
          <Text as="p" variant="body-small" color="secondary">
            {t('appointmentWith', {
              time: format.instantWithZone(appointment.startsAt),
              name: appointment.contactName,
            })}
          </Text>
        )}
        {inspection.summary && <Text as="p">{inspection.summary}</Text>}
      </RecordHeader>
      {isArranging && (
        <ArrangeDialog
          inspection={inspection}
          onClose={() => setIsArranging(false)}
        />
      )}
    </>
  );
}
