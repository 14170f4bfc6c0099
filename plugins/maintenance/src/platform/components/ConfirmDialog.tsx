import { Text } from '@backstage/ui';
import {
  AnswerOf,
  MaintenanceOperation,
} from '@weibao/backstage-plugin-maintenance-common';
import { useMaintenanceMutation } from '../queries/useMaintenanceMutation';
import { CallOf, Reading } from '../queries/useMaintenanceQuery';
import { errorMessage } from './errorMessage';
import { FormDialog } from './FormDialog';

export interface ConfirmDialogProps<Operation extends MaintenanceOperation> {
  title: string;
  /** What comes of it. */
  text: string;
  action: string;
  isDestructive?: boolean;
  operation: Operation;
  call: CallOf<Operation>;
  onClose: () => void;
  /** Instead of closing it, once it is done. */
  onDone?: (answer: AnswerOf<Operation>) => void;
}

/** Asks once more before something is done that others see. */
export function ConfirmDialog<
  Operation extends Exclude<MaintenanceOperation, Reading>,
>(props: ConfirmDialogProps<Operation>) {
  const { title, text, action, isDestructive, operation, call } = props;
  const { onClose, onDone = onClose } = props;
  const { mutate, isPending, error } = useMaintenanceMutation(operation, {
    onSuccess: onDone,
  });
  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={title}
      submitLabel={action}
      isDestructive={isDestructive}
      onSubmit={() => mutate(call)}
      isSubmitting={isPending}
      error={error}
      conflict={error ? errorMessage(error) : undefined}
    >
      <Text>{text}</Text>
    </FormDialog>
  );
}
