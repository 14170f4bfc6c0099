import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { IconComponent } from '../icons/createIcon';
import { commonTranslationRef } from './translation';
import styles from './EmptyState.module.css';

export interface EmptyStateProps {
  icon?: IconComponent;
  /** What is not there. */
  title: string;
  /** How to get it. */
  description?: string;
  action?: ReactNode;
  /** Filters may hide what there is; then that is said instead. */
  isFiltered?: boolean;
}

/** Says that a list is empty and how to fill it. */
export function EmptyState(props: EmptyStateProps) {
  const { icon: Icon, isFiltered } = props;
  const { t } = useTranslationRef(commonTranslationRef);
  const { title, description, action }: Omit<EmptyStateProps, 'icon'> =
    isFiltered
      ? { title: t('filters.noMatch'), description: t('filters.noMatchHint') }
      : props;
  return (
    <div className={styles.root}>
      {Icon && <Icon aria-hidden="true" />}
      <Text weight="bold">{title}</Text>
      {description && <Text color="secondary">{description}</Text>}
      {action}
    </div>
  );
}
