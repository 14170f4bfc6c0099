import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import {
  Discrepancy,
  DiscrepancySheet,
} from '@weibao/backstage-plugin-maintenance-common';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { QueryState } from '../../platform/components/QueryState';
import { useFormat } from '../../platform/components/useFormat';
import { FigureStrip } from '../../inventory/customers/FigureStrip';
import { firstInspectionTranslationRef } from './translation';
import { inspectionTranslationRef } from '../translation';
import type { InspectionViewProps } from '../InspectionPage';
import { Photo } from '../Photo';
import { AmendmentsCard } from './AmendmentsCard';
import { CheckMark } from './CheckMark';
import styles from './FirstInspection.module.css';
import { SheetActions } from './SheetActions';
import { useLedgerWords } from './useLedgerWords';

const COUNTS = ['confirmed', 'different', 'missing', 'extra', 'open'] as const;

/** What differs between ledger and site, to be signed and then applied. */
export function DiscrepancySheetView(props: InspectionViewProps) {
  const { inspection } = props;
  const query = useMaintenanceQuery('getDiscrepancySheet', {
    path: { id: inspection.id },
  });
  return (
    <QueryState query={query} lines={8}>
      {sheet => (
        <Flex direction="column" gap="4">
          <SheetCard sheet={sheet} />
          <AmendmentsCard sheet={sheet} />
          <SheetActions {...props} sheet={sheet} />
        </Flex>
      )}
    </QueryState>
  );
}

/** What a device that is not in the ledger has in one of its fields. */
function foundOf(row: Discrepancy, field: string): string | undefined {
  return row.differences?.find(each => each.field === field)?.found;
}

function SheetCard(props: { sheet: DiscrepancySheet }) {
  const { counts, discrepancies, signature } = props.sheet;
  const { t } = useTranslationRef(firstInspectionTranslationRef);
  const { t: tInspection } = useTranslationRef(inspectionTranslationRef);
  const format = useFormat();
  const words = useLedgerWords();
  return (
    <EntityInfoCard title={t('step.sheet')}>
      <Flex direction="column" gap="4">
        <FigureStrip
          figures={COUNTS.map(state => ({
            label: tInspection(`check.${state}`),
            value: format.number(counts[state]),
          }))}
        />
        {discrepancies.length === 0 ? (
          <Text>{t('noDifference')}</Text>
        ) : (
          <table className={styles.table} aria-label={t('differences')}>
            <thead>
              <tr>
                <th scope="col">{tInspection('device.column')}</th>
                <th scope="col">{t('onSite')}</th>
                <th scope="col">{t('statement')}</th>
              </tr>
            </thead>
            <tbody>
              {discrepancies.map(row => (
                <tr key={row.deviceRef ?? row.sentence}>
                  <th scope="row">
                    {row.device?.title ??
                      foundOf(row, 'title') ??
                      foundOf(row, 'serialNumber')}
                  </th>
                  <td>
                    <CheckMark state={row.state} />
                  </td>
                  <td>
                    {words.discrepancy(row)}
                    {row.note && <div>{row.note}</div>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {signature && (
          <div>
            <Text as="p">
              {t('signedBy', {
                name: signature.signedBy,
                time: format.instantWithZone(signature.signedAt),
              })}
            </Text>
            <Photo fileId={signature.fileId} label={t('signature')} isWhole />
          </div>
        )}
      </Flex>
    </EntityInfoCard>
  );
}
