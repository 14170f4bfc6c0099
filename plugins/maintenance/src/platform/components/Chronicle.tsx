import { ReactNode } from 'react';
import { Text } from '@backstage/ui';
import { IconComponent } from '../icons/createIcon';
import { ActorName } from './ActorName';
import styles from './Chronicle.module.css';
import { useFormat } from './useFormat';

export interface ChronicleProps {
  /** Names the list, where no heading does. */
  label?: string;
  className?: string;
  children: ReactNode;
}

/** What happened, one entry below the other, joined by a line. */
export function Chronicle(props: ChronicleProps) {
  const { label, className = '', children } = props;
  return (
    <ol className={`${styles.chronicle} ${className}`} aria-label={label}>
      {children}
    </ol>
  );
}

export interface ChronicleEntryProps {
  icon: IconComponent;
  /** Whether something was wrong then. */
  isTrouble?: boolean;
  title: string;
  /** When it happened. */
  at: string;
  actorRef?: string;
  /** Right after the title. */
  mark?: ReactNode;
  /** At the end of the first line. */
  action?: ReactNode;
  /** What else is known of it. */
  children?: ReactNode;
}

/** Something that happened: what, when and who did it. */
export function ChronicleEntry(props: ChronicleEntryProps) {
  const { icon: Icon, isTrouble, title, at, actorRef } = props;
  const format = useFormat();
  return (
    <li className={styles.entry}>
      <span
        className={styles.icon}
        data-trouble={isTrouble || undefined}
        aria-hidden="true"
      >
        <Icon />
      </span>
      <div className={styles.body}>
        <div className={styles.head}>
          <Text as="span" weight="bold">
            {title}
          </Text>
          {props.mark}
          <Text as="span" variant="body-small" color="secondary">
            <time dateTime={at} title={format.instantWithZone(at)}>
              {format.instant(at)}
            </time>
          </Text>
          {actorRef && (
            <Text as="span" variant="body-small" color="secondary">
              <ActorName actorRef={actorRef} />
            </Text>
          )}
          {props.action}
        </div>
        {props.children}
      </div>
    </li>
  );
}
