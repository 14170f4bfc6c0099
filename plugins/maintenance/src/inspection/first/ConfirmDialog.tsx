import { toError } from '@backstage/errors';
import { Text } from '@backstage/ui';
import { errorMessage, isStaleVersion } from '../../components/errorMessage';
import { FormDialog } from '../../components/FormDialog';
import { useSubmit } from '../../components/useSubmit';

export interface ConfirmDialogProps {
  title: string;
  /** What comes of it. */
  text: string;
  action: string;
  isDestructive?: boolean;
  onConfirm: () => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
}

/** Asks once more before something is done that others see. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, text, action, isDestructive, onConfirm } = props;
  const { onDone, onClose } = props;
  const { run, isSubmitting, error } = useSubmit();
  const submit = () =>
    run(async () => {
      try {
        await onConfirm();
        onClose();
      } catch (refusal) {
        // What was read may be out of date.
        if (isStaleVersion(toError(refusal))) onDone();
        throw refusal;
      }
      onDone();
    });
  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={title}
      submitLabel={action}
      isDestructive={isDestructive}
      onSubmit={submit}
      isSubmitting={isSubmitting}
      error={error}
      conflict={error && errorMessage(error)}
    >
      <Text>{text}</Text>
    </FormDialog>
  );
}
