import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  contractCreatePermission,
  CoverageGap,
  CoverageGapKind,
} from '@weibao/backstage-plugin-maintenance-common';
import { RecordColumn } from '../../platform/components/PagedTable';
import { TwoLines } from '../../platform/components/TwoLines';
import { useFormat } from '../../platform/components/useFormat';
import { ContractLink } from '../../agreements/contracts/ContractLink';
import { useContractTerm } from '../../agreements/contracts/useContractTerm';
import { customerTranslationRef } from './translation';
import { contractTranslationRef } from '../../agreements/contracts/translation';
import { AddCoverButton } from './AddCoverButton';

function GapContracts(props: { gap: CoverageGap }) {
  const term = useContractTerm();
  return (
    <>
      {props.gap.contracts?.map(contract => (
        <TwoLines
          key={contract.id}
          title={<ContractLink contract={contract} />}
          detail={term.left(contract)}
        />
      ))}
    </>
  );
}

/** What the list of gaps says about each device, and what can be done about it. */
export function useCoverageGapColumns(
  kind: CoverageGapKind,
  customerRef: string,
): readonly RecordColumn<CoverageGap>[] {
  const { t } = useTranslationRef(customerTranslationRef);
  const { t: tContract } = useTranslationRef(contractTranslationRef);
  const format = useFormat();
  const { allowed } = usePermission({
    permission: contractCreatePermission,
    resourceRef: customerRef,
  });
  const lastCovered: RecordColumn<CoverageGap> = {
    id: 'covered',
    label: t('gaps.covered'),
    show: ({ lastCoveredOn, nextCoveredOn }) => (
      <TwoLines
        title={
          lastCoveredOn
            ? t('gaps.until', { date: format.date(lastCoveredOn) })
            : t('gaps.never')
        }
        detail={
          nextCoveredOn && t('gaps.again', { date: format.date(nextCoveredOn) })
        }
      />
    ),
  };
  const contracts: RecordColumn<CoverageGap> = {
    id: 'contracts',
    label: tContract('contracts'),
    show: gap => <GapContracts gap={gap} />,
  };
  const action: RecordColumn<CoverageGap> = {
    id: 'action',
    label: t('gaps.action'),
    share: 1.5,
    show: ({ device }) => (
      <AddCoverButton device={device} customerRef={customerRef} />
    ),
  };
  return [
    {
      id: 'device',
      label: t('devices.device'),
      share: 3,
      show: ({ device }) => (
        <TwoLines
          title={
            <EntityRefLink
              entityRef={device.deviceRef}
              title={device.title}
              disableTooltip
            />
          }
          detail={[device.model, device.serialNumber]
            .filter(Boolean)
            .join(' · ')}
        />
      ),
    },
    kind === 'none' ? lastCovered : contracts,
    ...(allowed && kind !== 'overlap' ? [action] : []),
  ];
}
