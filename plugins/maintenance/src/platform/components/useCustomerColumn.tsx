import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { RecordColumn } from './PagedTable';
import { commonTranslationRef } from './translation';

/** Whose something is, where a list is about several customers. */
export function useCustomerColumn(): RecordColumn<{ customerRef: string }> {
  const { t } = useTranslationRef(commonTranslationRef);
  return {
    id: 'customer',
    label: t('customer'),
    show: ({ customerRef }) => (
      <EntityDisplayName entityRef={customerRef} hideIcon />
    ),
  };
}
