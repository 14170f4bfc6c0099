import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextField } from '@backstage/ui';
import { EntityPicker } from '../../components/EntityPicker';
import { maintenanceTranslationRef } from '../../translation';
import styles from './ContractForm.module.css';
import { ContractFieldsProps } from './ContractTermsFields';

/** Who looks after the contract, and where they hear of it. */
export function ContractPeopleFields(
  props: Omit<ContractFieldsProps, 'problems'>,
) {
  const { values, onChange } = props;
  const { t } = useTranslationRef(maintenanceTranslationRef);
  return (
    <fieldset className={styles.section}>
      <legend>{t('contract.form.people')}</legend>
      <div className={styles.grid}>
        <EntityPicker
          kind="User"
          label={t('contract.projectEngineer')}
          description={t('contract.form.projectEngineerHint')}
          value={values.projectEngineerRef}
          onChange={projectEngineerRef => onChange({ projectEngineerRef })}
        />
        <EntityPicker
          kind="User"
          label={t('contract.serviceManager')}
          description={t('contract.form.serviceManagerHint')}
          value={values.serviceManagerRef}
          onChange={serviceManagerRef => onChange({ serviceManagerRef })}
        />
        <div className={styles.wide}>
          <TextField
            label={t('contract.chatGroup')}
            description={t('contract.form.chatGroupHint')}
            value={values.chatGroup}
            onChange={chatGroup => onChange({ chatGroup })}
            maxLength={200}
          />
        </div>
      </div>
    </fieldset>
  );
}
