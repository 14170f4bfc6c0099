import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { ButtonIcon } from '@backstage/ui';
import { RiDeleteBinLine } from '../../platform/icons/RiDeleteBinLine';
import { CoverageRow } from '@weibao/backstage-plugin-maintenance-common';
import { RecordColumn } from '../../platform/components/PagedTable';
import { OutsideTermMark } from '../../platform/components/OutsideTermMark';
import { TwoLines } from '../../platform/components/TwoLines';
import { ContractLink } from '../contracts/ContractLink';
import { contractTranslationRef } from '../contracts/translation';
import { useContractTerm } from '../contracts/useContractTerm';

function nameOf(row: CoverageRow, wholeCustomer: string): string {
  return row.scope === 'contract'
    ? wholeCustomer
    : row.device?.title ?? row.deviceRef ?? row.id;
}

/** What the list of covered devices says about each. */
export function useCoverageColumns(options: {
  /** Which other contracts cover the same. */
  showsOverlaps?: boolean;
  /** Left out for those who may not. */
  onRemove?: (row: CoverageRow) => void;
}): readonly RecordColumn<CoverageRow>[] {
  const { showsOverlaps, onRemove } = options;
  const { t } = useTranslationRef(contractTranslationRef);
  const term = useContractTerm();
  const wholeCustomer = t('wholeCustomer');
  const overlaps: RecordColumn<CoverageRow> = {
    id: 'overlaps',
    label: t('coverage.alsoBy'),
    share: 2.5,
    show: row =>
      row.overlaps?.map(overlap => (
        <TwoLines
          key={`${overlap.contractId} ${overlap.startsOn}`}
          title={
            <ContractLink
              contract={{
                id: overlap.contractId,
                number: overlap.contractNumber,
              }}
            />
          }
          detail={term.dates(overlap)}
        />
      )),
  };
  const columns: RecordColumn<CoverageRow>[] = [
    {
      id: 'device',
      label: t('coverage.device'),
      share: 3,
      show: row => (
        <TwoLines
          title={
            row.deviceRef ? (
              <EntityRefLink
                entityRef={row.deviceRef}
                title={nameOf(row, wholeCustomer)}
                disableTooltip
              />
            ) : (
              wholeCustomer
            )
          }
          detail={row.device?.serialNumber}
          isStrong
        />
      ),
    },
    {
      id: 'model',
      label: t('coverage.model'),
      show: row =>
        row.device && (
          <TwoLines title={row.device.model} detail={row.device.manufacturer} />
        ),
    },
    {
      id: 'site',
      label: t('coverage.site'),
      show: row =>
        row.device?.siteTitle && (
          <TwoLines title={row.device.siteTitle} detail={row.device.rack} />
        ),
    },
    {
      id: 'dates',
      label: t('coverage.dates'),
      show: row => (
        <TwoLines
          title={term.dates(row)}
          detail={row.outsideTerm && <OutsideTermMark />}
        />
      ),
    },
    ...(showsOverlaps ? [overlaps] : []),
  ];
  return onRemove
    ? [
        ...columns,
        {
          id: 'remove',
          label: t('coverage.actions'),
          share: 1.1,
          show: row => (
            <ButtonIcon
              variant="tertiary"
              icon={<RiDeleteBinLine />}
              aria-label={t('coverage.remove', {
                name: nameOf(row, wholeCustomer),
              })}
              onPress={() => onRemove(row)}
            />
          ),
        },
      ]
    : columns;
}
