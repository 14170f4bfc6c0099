import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text, TextAreaField } from '@backstage/ui';
import { IncidentListItem } from '@weibao/backstage-plugin-maintenance-common';
import { commonTranslationRef } from '../../platform/components/translation';
import { focusOnMount } from '../../platform/components/focusOnMount';
import { reportTranslationRef } from './translation';
import styles from './ReportFaultDialog.module.css';

export interface NoteOnOpenProps {
  incident: IncidentListItem;
  note: string;
  onChange: (note: string) => void;
  /** Back to the choice. */
  onBack: () => void;
}

/** What somebody has to add to an incident that is open already. */
export function NoteOnOpen(props: NoteOnOpenProps) {
  const { incident, note, onChange, onBack } = props;
  const { t } = useTranslationRef(reportTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  return (
    <section className={styles.device} aria-label={incident.id}>
      <Text weight="bold">
        {incident.id} {incident.title}
      </Text>
      <TextAreaField
        label={t('open.note')}
        secondaryLabel={tCommon('required')}
        description={t('open.noteHint')}
        value={note}
        onChange={onChange}
        isRequired
        maxLength={20000}
        rows={3}
        ref={focusOnMount}
      />
      <div>
        <Button size="small" variant="tertiary" onPress={onBack}>
          {t('open.back')}
        </Button>
      </div>
    </section>
  );
}
