import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Checkbox, CheckboxGroup } from '@backstage/ui';
import {
  PAUSE_REASONS,
  PauseReason,
} from '@weibao/backstage-plugin-maintenance-common';
import { contractTranslationRef } from '../translation';
import { commonTranslationRef } from '../../../platform/components/translation';
import { CalendarField } from './CalendarField';
import styles from './ContractForm.module.css';
import { ContractFieldsProps } from './ContractTermsFields';
import { LevelsEditor } from './LevelsEditor';

const isPauseReason = (text: string): text is PauseReason =>
  PAUSE_REASONS.includes(text as PauseReason);

/** What the contract promises, and when service time passes. */
export function ContractServiceFields(props: ContractFieldsProps) {
  const { values, problems, onChange } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  return (
    <fieldset className={styles.section}>
      <legend>{t('form.service')}</legend>
      <div className={styles.grid}>
        <div className={styles.wide}>
          <CalendarField
            value={values.calendarId}
            onChange={calendarId => onChange({ calendarId })}
          />
        </div>
        <div className={styles.wide}>
          <LevelsEditor
            targets={values.targets}
            showsProblems={!!problems.targets}
            onChange={targets => onChange({ targets })}
          />
        </div>
        <div className={styles.wide}>
          <CheckboxGroup
            label={t('pausesOn')}
            description={t('form.pausesOnHint')}
            value={values.pausesOn}
            onChange={reasons =>
              onChange({ pausesOn: reasons.filter(isPauseReason) })
            }
          >
            {PAUSE_REASONS.map(reason => (
              <Checkbox key={reason} value={reason}>
                {tCommon(`pauseReason.${reason}`)}
              </Checkbox>
            ))}
          </CheckboxGroup>
        </div>
      </div>
    </fieldset>
  );
}
