import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiShieldLine } from '../../platform/icons/RiShieldLine';
import { DeviceFacts } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { customerTranslationRef } from './translation';
import { AddCoverDialog } from './AddCoverDialog';

export interface AddCoverButtonProps {
  device: DeviceFacts;
  customerRef: string;
}

/** Takes one device into the cover of a contract. */
export function AddCoverButton(props: AddCoverButtonProps) {
  const { t } = useTranslationRef(customerTranslationRef);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiShieldLine />}
        aria-label={t('gaps.addCoverFor', {
          device: props.device.title,
        })}
        onPress={() => setIsOpen(true)}
      >
        {t('gaps.addCover')}
      </Button>
      {isOpen && <AddCoverDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}
