import { FormEvent, ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { commonTranslationRef } from './translation';
import { ErrorAlert } from './ErrorAlert';
import { isStaleVersion } from './errorMessage';
import styles from './FormDialog.module.css';

export interface FormDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  submitLabel: string;
  onSubmit: () => void;
  isSubmitting: boolean;
  /** Why the last attempt failed. */
  error?: Error | null;
  /** What a conflict means here, where it is not a stale version. */
  conflict?: string;
  /** In pixels, on a wide screen. */
  width?: number;
  /** The form says itself what is wrong with a field; the browser does not. */
  noValidate?: boolean;
  isDestructive?: boolean;
  /** While the form cannot be sent whatever is typed. */
  isSubmitDisabled?: boolean;
  children: ReactNode;
}

/**
 * A form in a dialog, on a phone in a sheet that fills the screen. It is not
 * closed by a click beside it, which would lose what was typed.
 */
export function FormDialog(props: FormDialogProps) {
  const { isOpen, onOpenChange, title, submitLabel, onSubmit } = props;
  const { isSubmitting, error, conflict, isDestructive } = props;
  const { isSubmitDisabled, width = 560, noValidate } = props;
  const { t } = useTranslationRef(commonTranslationRef);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A dialog opened from a form is part of it to React, and not to be sent with it.
    event.stopPropagation();
    if (!isSubmitting) onSubmit();
  };
  return (
    <Dialog
      className={styles.dialog}
      width={width}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={false}
    >
      <form className={styles.form} onSubmit={submit} noValidate={noValidate}>
        <DialogHeader>{title}</DialogHeader>
        <DialogBody>
          <div className={styles.fields}>{props.children}</div>
        </DialogBody>
        {error && (
          <div className={styles.failure}>
            <SubmitError error={error} conflict={conflict} />
          </div>
        )}
        <DialogFooter className={styles.footer}>
          <Button
            variant="secondary"
            isDisabled={isSubmitting}
            onPress={() => onOpenChange(false)}
          >
            {t('cancel')}
          </Button>
          <Button
            type="submit"
            variant="primary"
            destructive={isDestructive}
            isPending={isSubmitting}
            isDisabled={isSubmitDisabled}
          >
            {submitLabel}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}

function SubmitError(props: { error: Error; conflict?: string }) {
  const { error, conflict } = props;
  const { t } = useTranslationRef(commonTranslationRef);
  if (conflict && isStaleVersion(error)) {
    return <Alert role="alert" status="danger" icon title={conflict} />;
  }
  if (isStaleVersion(error)) {
    return (
      <Alert
        role="alert"
        status="warning"
        icon
        title={t('form.stale')}
        description={t('form.staleHint')}
      />
    );
  }
  return <ErrorAlert error={error} title={t('form.failed')} />;
}
