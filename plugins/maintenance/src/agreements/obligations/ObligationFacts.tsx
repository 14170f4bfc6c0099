import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Obligation } from '@weibao/backstage-plugin-maintenance-common';
import { Skeleton } from '@backstage/ui';
import { ActorName } from '../../platform/components/ActorName';
import { FactList } from '../../platform/components/FactList';
import { OutsideTermMark } from '../../platform/components/OutsideTermMark';
import { TwoLines } from '../../platform/components/TwoLines';
import { useFormat } from '../../platform/components/useFormat';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { useRecurrenceWords } from '../../platform/recurrence/useRecurrenceWords';
import { ContractLink } from '../contracts/ContractLink';
import { Photo } from '../../inspections/Photo';
import { obligationTranslationRef } from './translation';
import { ObligationStateBadge } from './ObligationStateBadge';
import { useCalendarFormat } from './useCalendarFormat';

/** A proof is a number or an address; only the latter leads somewhere. */
function Proof(props: { proof: string }) {
  const { proof } = props;
  return /^https?:\/\//i.test(proof) ? (
    <a href={proof} target="_blank" rel="noreferrer">
      {proof}
    </a>
  ) : (
    <>{proof}</>
  );
}

/** How often an obligation of a series comes again. */
function SeriesRule(props: { seriesId: string }) {
  const { t } = useTranslationRef(obligationTranslationRef);
  const words = useRecurrenceWords();
  const { data: series, error } = useMaintenanceQuery('getObligationSeries', {
    path: { id: props.seriesId },
  });
  if (error) return <>{t('repeat.mark')}</>;
  if (!series) return <Skeleton width={120} height={16} />;
  const rule = words(series.rule);
  return <>{series.ended ? t('repeat.ended', { rule }) : rule}</>;
}

/** What is known about an obligation. */
export function ObligationFacts(props: { obligation: Obligation }) {
  const { obligation } = props;
  const { amount, doneBy, doneOn, proof, proofFileId, score } = obligation;
  const { responsibleRef, openedTaskId } = obligation;
  const { t } = useTranslationRef(obligationTranslationRef);
  const format = useFormat();
  const calendar = useCalendarFormat();
  return (
    <FactList
      facts={[
        {
          label: t('kindTitle'),
          value: t(`kind.${obligation.kind}`),
        },
        {
          label: t('stateTitle'),
          value: <ObligationStateBadge state={obligation.state} />,
        },
        {
          label: t('dueOn'),
          value: (
            <TwoLines
              title={format.date(obligation.dueOn)}
              detail={obligation.outsideTerm && <OutsideTermMark />}
            />
          ),
        },
        {
          label: t('repeat.title'),
          value: obligation.seriesId && (
            <SeriesRule seriesId={obligation.seriesId} />
          ),
        },
        {
          label: t('customer'),
          value: <EntityRefLink entityRef={obligation.customerRef} hideIcon />,
        },
        {
          label: t('contract'),
          value: obligation.contractNumber && (
            <ContractLink
              contract={{
                id: obligation.contractId,
                number: obligation.contractNumber,
              }}
            />
          ),
        },
        {
          label: t('responsible'),
          value: responsibleRef && (
            <EntityRefLink entityRef={responsibleRef} hideIcon />
          ),
        },
        {
          label: t('amount'),
          value:
            amount === undefined
              ? undefined
              : calendar.amount(amount, obligation.currency),
        },
        { label: t('note'), value: obligation.note, isWide: true },
        {
          label: t('doneOn'),
          value: doneOn && format.date(doneOn),
        },
        {
          label: t('doneBy'),
          value: doneBy && <ActorName actorRef={doneBy} />,
        },
        {
          label: t('score'),
          value:
            score === undefined
              ? undefined
              : [
                  t('scoreOf', { score: String(score) }),
                  openedTaskId && t('openedTask'),
                ]
                  .filter(Boolean)
                  .join(' · '),
        },
        {
          label: t('remarks'),
          value: obligation.remarks,
          isWide: true,
        },
        {
          label: t('proof'),
          value: proof && <Proof proof={proof} />,
          isWide: true,
        },
        {
          label: t('proofPhoto'),
          value: proofFileId && (
            <Photo fileId={proofFileId} label={t('proofPhoto')} />
          ),
          isWide: true,
        },
      ]}
    />
  );
}
