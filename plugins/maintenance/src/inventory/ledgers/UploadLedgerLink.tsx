import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { RiUploadLine } from '../../platform/icons/RiUploadLine';
import { ledgerUploadRouteRef } from '../../routes';
import { ledgerTranslationRef } from './translation';

export interface UploadLedgerLinkProps {
  /** For whom, where the page says it already. */
  customerRef?: string;
  variant?: 'primary' | 'secondary';
}

/** Leads to where a ledger is uploaded. */
export function UploadLedgerLink(props: UploadLedgerLinkProps) {
  const { customerRef, variant = 'secondary' } = props;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const uploadRoute = useRouteRef(ledgerUploadRouteRef);
  if (!uploadRoute) return null;
  const query = customerRef
    ? `?customer=${encodeURIComponent(customerRef)}`
    : '';
  return (
    <ButtonLink
      variant={variant}
      iconStart={<RiUploadLine />}
      href={`${uploadRoute()}${query}`}
    >
      {t('upload.action')}
    </ButtonLink>
  );
}
