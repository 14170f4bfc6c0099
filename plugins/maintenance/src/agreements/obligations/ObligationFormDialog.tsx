import { ReactNode, useState } from 'react';
import { FormDialog } from '../../platform/components/FormDialog';
import { useFieldFocus } from '../../platform/components/useFieldFocus';
import { ObligationFields } from './ObligationFields';
import {
  checkObligationForm,
  ObligationForm,
  ObligationFormField,
} from './obligationForm';
import styles from './Obligations.module.css';
import { useProblemWords } from './useProblemWords';

/** What is wrong with a field, in words. */
type ProblemOf = (field: ObligationFormField) => string | undefined;

export interface ObligationFormDialogProps {
  title: string;
  submitLabel: string;
  form: ObligationForm;
  onChange: (changes: Partial<ObligationForm>) => void;
  /** Sends the form, in which nothing is wrong. */
  onSend: () => void;
  sending: {
    isPending: boolean;
    error: Error | null;
    /** What a conflict means, where it is not a stale version. */
    conflict?: string;
  };
  onClose: () => void;
  /** The currency stays as it is. */
  isCurrencyFixed?: boolean;
  /** Fields before those that every obligation has. */
  children?: (problemOf: ProblemOf) => ReactNode;
  /** Whether and how often it comes again, below the day. */
  repeat?: (problemOf: ProblemOf) => ReactNode;
}

/** The form of an obligation; it says what is wrong once it is to be sent. */
export function ObligationFormDialog(props: ObligationFormDialogProps) {
  const { form, onChange, onSend, sending, onClose, children } = props;
  const [attempts, setAttempts] = useState(0);
  const fields = useFieldFocus(attempts);
  const problems = checkObligationForm(form);
  const problemOf = useProblemWords()(attempts > 0 ? problems : []);
  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={props.title}
      submitLabel={props.submitLabel}
      onSubmit={() => {
        setAttempts(count => count + 1);
        if (problems.length === 0) onSend();
      }}
      isSubmitting={sending.isPending}
      error={sending.error}
      conflict={sending.conflict}
      noValidate
    >
      <div ref={fields} className={styles.view}>
        {children?.(problemOf)}
        <ObligationFields
          form={form}
          onChange={onChange}
          problemOf={problemOf}
          isCurrencyFixed={props.isCurrencyFixed}
          repeat={props.repeat?.(problemOf)}
        />
      </div>
    </FormDialog>
  );
}
