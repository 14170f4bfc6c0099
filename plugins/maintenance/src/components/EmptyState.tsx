import { ReactNode } from 'react';
import { Text } from '@backstage/ui';
import { IconComponent } from '../icons/createIcon';
import styles from './EmptyState.module.css';

export interface EmptyStateProps {
  icon?: IconComponent;
  /** What is not there. */
  title: string;
  /** How to get it. */
  description?: string;
  action?: ReactNode;
}

/** Says that a list is empty and how to fill it. */
export function EmptyState(props: EmptyStateProps) {
  const { icon: Icon, title, description, action } = props;
  return (
    <div className={styles.root}>
      {Icon && <Icon aria-hidden="true" />}
      <Text weight="bold">{title}</Text>
      {description && <Text color="secondary">{description}</Text>}
      {action}
    </div>
  );
}
