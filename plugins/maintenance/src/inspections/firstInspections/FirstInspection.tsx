import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useEffect } from 'react';
import { useUrlFilters } from '../../platform/components/useUrlFilters';
import { EntriesMark } from '../../platform/entries/EntriesMark';
import { LEDGER_CHECKS } from '../../platform/entries/kinds';
import { useEntries } from '../../platform/entries/useEntries';
import { markStale } from '../../platform/queries/markStale';
import { useQueryClient } from '../../platform/queries/useQueryClient';
import { firstInspectionTranslationRef } from './translation';
import type { InspectionViewProps } from '../InspectionPage';
import { DiscrepancySheetView } from './DiscrepancySheetView';
import styles from './FirstInspection.module.css';
import { LedgerCheckList } from './LedgerCheckList';
import { PreparationCard } from './PreparationCard';

const STEPS = ['prepare', 'check', 'sheet'] as const;
type Step = (typeof STEPS)[number];

/** The first visit: prepare, check the ledger row by row, sign what differs. */
export function FirstInspection(props: InspectionViewProps) {
  const { inspection } = props;
  const { t } = useTranslationRef(firstInspectionTranslationRef);
  const filters = useUrlFilters();
  const begun: Step = inspection.ledgerChecks?.length ? 'check' : 'prepare';
  const usual: Step =
    (inspection.sheetState ?? 'open') === 'open' ? begun : 'sheet';
  const step = STEPS.find(each => each === filters.get('step')) ?? usual;
  return (
    <>
      <ToggleButtonGroup
        className={styles.steps}
        aria-label={t('steps')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[step]}
        onSelectionChange={keys => filters.set('step', String([...keys][0]))}
      >
        {STEPS.map((each, index) => (
          <ToggleButton key={each} id={each} size="medium">
            {`${index + 1} ${t(`step.${each}`)}`}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {step === 'prepare' && <PreparationCard {...props} />}
      {step === 'check' && (
        <LedgerCheckList
          {...props}
          onFinished={() => filters.set('step', 'sheet')}
        />
      )}
      {step === 'sheet' && <SavedSheet {...props} />}
    </>
  );
}

/** The sheet says what the backend has: it is read again once that is all. */
function SavedSheet(props: InspectionViewProps) {
  const client = useQueryClient();
  const checks = useEntries(LEDGER_CHECKS, props.inspection.id, () =>
    markStale(client, 'inspections'),
  );
  const { flush, state } = checks;
  const isWaiting = state.waiting.size > 0;
  useEffect(() => {
    if (isWaiting) flush();
  }, [isWaiting, flush]);
  return (
    <>
      {state.count > 0 && <EntriesMark entries={checks} />}
      <DiscrepancySheetView {...props} />
    </>
  );
}
