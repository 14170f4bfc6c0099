import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextField } from '@backstage/ui';
import { EntityPicker } from '../../../platform/components/EntityPicker';
import { contractTranslationRef } from '../translation';
import styles from './ContractForm.module.css';
import { ContractFieldsProps } from './ContractTermsFields';

/** Who looks after the contract, and where they hear of it. */
export function ContractPeopleFields(
  props: Omit<ContractFieldsProps, 'problems'>,
) {
  const { values, onChange } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  return (
    <fieldset className={styles.section}>
      <legend>{t('form.people')}</legend>
      <div className={styles.grid}>
        <EntityPicker
          kind="User"
          label={t('projectEngineer')}
          description={t('form.projectEngineerHint')}
          value={values.projectEngineerRef}
          onChange={projectEngineerRef => onChange({ projectEngineerRef })}
        />
        <EntityPicker
          kind="User"
          label={t('serviceManager')}
          description={t('form.serviceManagerHint')}
          value={values.serviceManagerRef}
          onChange={serviceManagerRef => onChange({ serviceManagerRef })}
        />
        <div className={styles.wide}>
          <TextField
            label={t('chatGroup')}
            description={t('form.chatGroupHint')}
            value={values.chatGroup}
            onChange={chatGroup => onChange({ chatGroup })}
            maxLength={200}
          />
        </div>
      </div>
    </fieldset>
  );
}
