import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Checkbox,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
  TextField,
} from '@backstage/ui';
import { FormEvent, useState } from 'react';
import { useMaintenanceMutation } from '../../platform/queries/useMaintenanceMutation';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { ErrorAlert } from '../../platform/components/ErrorAlert';
import { useAppLanguage } from '../../platform/components/useAppLanguage';
import { obligationTranslationRef } from './translation';
import { commonTranslationRef } from '../../platform/components/translation';
import { SubscriptionAddress } from './SubscriptionAddress';
import { SubscriptionList } from './SubscriptionList';

export interface SubscriptionsDialogProps {
  /** Whose obligations a new subscription shows; of all customers when left out. */
  customerRef?: string;
  onClose: () => void;
}

/** The addresses under which calendar programs of the user read obligations. */
export function SubscriptionsDialog(props: SubscriptionsDialogProps) {
  const { customerRef, onClose } = props;
  const { t } = useTranslationRef(obligationTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const language = useAppLanguage().startsWith('zh') ? 'zh' : 'en';
  const [title, setTitle] = useState<string>(t('obligations'));
  const [onlyMine, setOnlyMine] = useState(false);
  const creation = useMaintenanceMutation('createCalendarSubscription');
  const { data: created, error } = creation;
  const query = useMaintenanceQuery('listCalendarSubscriptions', {});

  const create = (event: FormEvent) => {
    event.preventDefault();
    if (!title.trim() || creation.isPending) return;
    creation.mutate({
      body: {
        title: title.trim(),
        ...(customerRef && { customerRef }),
        onlyMine,
        language,
      },
    });
  };

  return (
    <Dialog isOpen onOpenChange={onClose} width={560} isDismissable={false}>
      <DialogHeader>{t('subscription.title')}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          <Text color="secondary">{t('subscription.hint')}</Text>
          {created?.url ? (
            <SubscriptionAddress address={created.url} />
          ) : (
            <form onSubmit={create}>
              <Flex direction="column" gap="3" align="start">
                <TextField
                  label={t('subscription.name')}
                  secondaryLabel={tCommon('required')}
                  value={title}
                  onChange={setTitle}
                  maxLength={200}
                  isRequired
                />
                <Checkbox isSelected={onlyMine} onChange={setOnlyMine}>
                  {t('subscription.onlyMine')}
                </Checkbox>
                <Button type="submit" isPending={creation.isPending}>
                  {t('subscription.create')}
                </Button>
              </Flex>
            </form>
          )}
          {error && <ErrorAlert error={error} title={tCommon('form.failed')} />}
          <SubscriptionList
            query={query}
            onRevoked={id => {
              // Nothing answers under its address any more.
              if (id === created?.id) creation.reset();
            }}
          />
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('subscription.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
