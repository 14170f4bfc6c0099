import { Text } from '@backstage/ui';
import { MaintenanceOperation } from '@weibao/backstage-plugin-maintenance-common';
import { errorMessage } from '../../components/errorMessage';
import { FormDialog } from '../../components/FormDialog';
import { useMaintenanceMutation } from '../../queries/useMaintenanceMutation';
import { CallOf, Reading } from '../../queries/useMaintenanceQuery';

export interface ConfirmDialogProps<Operation extends MaintenanceOperation> {
  title: string;
  /** What comes of it. */
  text: string;
  action: string;
  isDestructive?: boolean;
  operation: Operation;
  call: CallOf<Operation>;
  onClose: () => void;
}

/** Asks once more before something is done that others see. */
export function ConfirmDialog<
  Operation extends Exclude<MaintenanceOperation, Reading>,
>(props: ConfirmDialogProps<Operation>) {
  const { title, text, action, isDestructive, operation, call } = props;
  const { onClose } = props;
  const { mutate, isPending, error } = useMaintenanceMutation(operation, {
    onSuccess: onClose,
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
