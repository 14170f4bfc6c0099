import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Checkbox, TextAreaField, TextField } from '@backstage/ui';
import {
  FaultLevel,
  Levels,
} from '@weibao/backstage-plugin-maintenance-common';
import { DateTimeField } from '../../platform/components/DateTimeField';
import { focusOnMount } from '../../platform/components/focusOnMount';
import { commonTranslationRef } from '../../platform/components/translation';
import { LevelChoice } from './LevelChoice';
import { ReportedLongAgo } from './ReportedLongAgo';
import { reportTranslationRef } from './translation';
import styles from './ReportFaultDialog.module.css';

/** What is said of a fault, as it is typed. */
export interface FaultDraft {
  level: FaultLevel;
  title: string;
  description: string;
  name: string;
  phone: string;
  isEarlier: boolean;
  reportedAt?: string;
}

export const EMPTY_FAULT: FaultDraft = {
  level: 'II',
  title: '',
  description: '',
  name: '',
  phone: '',
  isEarlier: false,
};

export interface FaultFieldsProps {
  value: FaultDraft;
  onChange: (changes: Partial<FaultDraft>) => void;
  /** The targets that levels start; undefined until they are known. */
  levels: Levels | undefined;
  /** Whether it is the first thing to be typed. */
  hasFocus: boolean;
}

/** What a fault is like, and who reports it. */
export function FaultFields(props: FaultFieldsProps) {
  const { value, onChange, levels, hasFocus } = props;
  const { t } = useTranslationRef(reportTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  return (
    <>
      <LevelChoice
        value={value.level}
        onChange={level => onChange({ level })}
        levels={levels}
      />
      <TextField
        label={t('faultTitle')}
        secondaryLabel={tCommon('required')}
        placeholder={t('faultTitlePlaceholder')}
        value={value.title}
        onChange={title => onChange({ title })}
        isRequired
        maxLength={200}
        ref={hasFocus ? focusOnMount : undefined}
      />
      <TextAreaField
        label={t('description')}
        description={t('descriptionHint')}
        value={value.description}
        onChange={description => onChange({ description })}
        maxLength={20000}
        rows={3}
      />
      <div className={styles.pair}>
        <TextField
          label={t('reporterName')}
          secondaryLabel={tCommon('required')}
          value={value.name}
          onChange={name => onChange({ name })}
          isRequired
          maxLength={100}
          autoComplete="off"
        />
        <TextField
          label={t('reporterPhone')}
          type="tel"
          value={value.phone}
          onChange={phone => onChange({ phone })}
          maxLength={40}
          autoComplete="off"
        />
      </div>
      <Checkbox
        isSelected={value.isEarlier}
        onChange={isEarlier =>
          onChange({
            isEarlier,
            reportedAt: value.reportedAt ?? new Date().toISOString(),
          })
        }
      >
        {t('earlier')}
      </Checkbox>
      {value.isEarlier && (
        <>
          <DateTimeField
            label={t('reportedAt')}
            value={value.reportedAt}
            onChange={reportedAt => onChange({ reportedAt })}
            max={new Date().toISOString()}
            isRequired
          />
          <ReportedLongAgo reportedAt={value.reportedAt} />
        </>
      )}
    </>
  );
}
