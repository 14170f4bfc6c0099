import { skipToken } from '@tanstack/react-query';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import {
  ContractConfirmation,
  ContractTermPreview,
} from '@weibao/backstage-plugin-maintenance-common';
import { FormDialog } from '../../../platform/components/FormDialog';
import { QueryState } from '../../../platform/components/QueryState';
import { useFormat } from '../../../platform/components/useFormat';
import { useMaintenanceQuery } from '../../../platform/queries/useMaintenanceQuery';
import { contractTranslationRef } from '../translation';
import styles from './ContractForm.module.css';
import { TermDoubt } from './termDoubt';

const PARTS = ['coverage', 'inspections', 'obligations', 'incidents'] as const;

function OutsideTermList(props: { preview: ContractTermPreview }) {
  const { preview } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  const format = useFormat();
  const parts = PARTS.flatMap(name => {
    const part = preview[name];
    return part && part.count > 0 ? [{ name, ...part }] : [];
  });
  if (parts.length === 0 && !preview.wholeCustomer) {
    return <Text>{t('doubt.nothingOutside')}</Text>;
  }
  return (
    <>
      <Text>{t('doubt.outside')}</Text>
      <ul className={styles.outside}>
        {preview.wholeCustomer && <li>{t('doubt.wholeCustomer')}</li>}
        {parts.map(({ name, count, first }) => (
          <li key={name}>
            {t(`doubt.${name}`, { count })}
            <ul>
              {first.map(({ id, title, on }) => (
                <li key={id}>
                  {t(name === 'coverage' ? 'doubt.covered' : 'doubt.named', {
                    title,
                    date: format.date(on),
                  })}
                </li>
              ))}
              {count > first.length && (
                <li>{t('doubt.more', { count: count - first.length })}</li>
              )}
            </ul>
          </li>
        ))}
      </ul>
      <Text color="secondary">{t('doubt.hidesNothing')}</Text>
    </>
  );
}

export interface TermDoubtDialogProps {
  doubt: TermDoubt;
  onConfirm: (confirmed: ContractConfirmation[]) => void;
  onClose: () => void;
}

/** Asks whether an unusual or a shorter term is meant, and says what comes of it. */
export function TermDoubtDialog(props: TermDoubtDialogProps) {
  const { doubt, onConfirm, onClose } = props;
  const { term, doubts, shortened } = doubt;
  const { t } = useTranslationRef(contractTranslationRef);
  const format = useFormat();
  const preview = useMaintenanceQuery(
    'previewContractTerm',
    shortened ? { path: { id: shortened.id }, query: term } : skipToken,
    { staleTime: 0 },
  );
  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={t('doubt.title')}
      submitLabel={t('doubt.confirm')}
      onSubmit={() =>
        onConfirm([
          ...doubts,
          ...(shortened ? ['term-shortened' as const] : []),
        ])
      }
      isSubmitting={false}
      isSubmitDisabled={shortened && !preview.data}
    >
      <Flex direction="column" gap="2">
        {doubts.map(code => (
          <Text key={code}>
            {t(`doubt.${code}`, {
              from: format.date(term.startsOn),
              to: format.date(term.endsOn),
            })}
          </Text>
        ))}
        {shortened && (
          <QueryState query={preview} lines={4}>
            {outside => <OutsideTermList preview={outside} />}
          </QueryState>
        )}
      </Flex>
    </FormDialog>
  );
}
