import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { Obligation } from '@weibao/backstage-plugin-maintenance-common';
import { obligationTranslationRef } from './translation';
import { ObligationKindIcon } from './ObligationKindIcon';
import styles from './Obligations.module.css';
import { ObligationStateBadge } from './ObligationStateBadge';

export interface ObligationListProps {
  obligations: Obligation[];
  /** Where the page is about one customer already. */
  hidesCustomer?: boolean;
  onOpen: (obligation: Obligation) => void;
}

/** Obligations of a day, each opening. */
export function ObligationList(props: ObligationListProps) {
  const { obligations, hidesCustomer, onOpen } = props;
  const { t } = useTranslationRef(obligationTranslationRef);
  return (
    <ul className={styles.list}>
      {obligations.map(obligation => (
        <li key={obligation.id}>
          <button
            type="button"
            className={styles.item}
            onClick={() => onOpen(obligation)}
          >
            <ObligationKindIcon kind={obligation.kind} />
            <span className={styles.itemText}>
              <Text as="span" weight="bold">
                {obligation.title}
              </Text>
              <Text as="span" variant="body-small" color="secondary">
                {t(`kind.${obligation.kind}`)} · {obligation.contractNumber}
                {!hidesCustomer && (
                  <>
                    {' · '}
                    {obligation.customerTitle ?? (
                      <EntityDisplayName
                        entityRef={obligation.customerRef}
                        hideIcon
                        disableTooltip
                      />
                    )}
                  </>
                )}
              </Text>
            </span>
            <ObligationStateBadge state={obligation.state} />
          </button>
        </li>
      ))}
    </ul>
  );
}
