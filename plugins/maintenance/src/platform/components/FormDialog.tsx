import { FormEvent, ReactNode, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { commonTranslationRef } from './translation';
import { ErrorAlert } from './ErrorAlert';
import { isStaleVersion } from './errorMessage';
import { focusOnMount } from './focusOnMount';
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
 * A form in a dialog, on a phone in a sheet that fills the screen. Nothing that
 * was entered is lost unasked: a click beside it does nothing, and where Escape
 * or the cross would discard something, it asks first.
 */
export function FormDialog(props: FormDialogProps) {
  const { isOpen, onOpenChange, title, submitLabel, onSubmit } = props;
  const { isSubmitting, error, conflict, isDestructive } = props;
  const { isSubmitDisabled, width = 560, noValidate } = props;
  const { t } = useTranslationRef(commonTranslationRef);
  const [isTouched, setIsTouched] = useState(false);
  const [isAsking, setIsAsking] = useState(false);

  const close = () => {
    setIsTouched(false);
    setIsAsking(false);
    onOpenChange(false);
  };
  /** Escape and the cross; a second one takes the question back. */
  const dismiss = () => {
    if (isTouched) setIsAsking(asked => !asked);
    else close();
  };
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
      onOpenChange={dismiss}
      isDismissable={false}
    >
      <form
        className={styles.form}
        onSubmit={submit}
        // Whatever is entered bubbles up to here, from fields of every kind.
        onInput={event => {
          event.stopPropagation();
          setIsTouched(true);
          setIsAsking(false);
        }}
        noValidate={noValidate}
      >
        <DialogHeader>{title}</DialogHeader>
        <DialogBody>
          <div className={styles.fields}>{props.children}</div>
        </DialogBody>
        {error && (
          <div className={styles.failure}>
            <SubmitError error={error} conflict={conflict} />
          </div>
        )}
        {isAsking ? (
          <DialogFooter className={styles.footer}>
            <div role="alert" className={styles.question}>
              <Text weight="bold">{t('form.discardQuestion')}</Text>
            </div>
            <Button variant="secondary" destructive onPress={close}>
              {t('form.discard')}
            </Button>
            <Button
              variant="primary"
              ref={focusOnMount}
              onPress={() => setIsAsking(false)}
            >
              {t('form.keep')}
            </Button>
          </DialogFooter>
        ) : (
          <DialogFooter className={styles.footer}>
            <Button
              variant="secondary"
              isDisabled={isSubmitting}
              onPress={close}
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
        )}
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
