import { ReactNode } from 'react';
import { IconComponent } from '../icons/createIcon';
import styles from './StatusMark.module.css';

export type Tone =
  | 'plain'
  | 'neutral'
  | 'info'
  | 'success'
  | 'warning'
  | 'danger';

export interface StatusMarkProps {
  /** Says the same as the colour to those who do not see it. */
  icon: IconComponent;
  tone: Tone;
  isFilled?: boolean;
  title?: string;
  children: ReactNode;
}

/** How each of several states looks. */
export type StatusLooks<State extends string> = Record<
  State,
  Pick<StatusMarkProps, 'icon' | 'tone'>
>;

/** A status in words, with an icon and a colour. */
export function StatusMark(props: StatusMarkProps) {
  const { icon: Icon, tone, isFilled, title, children } = props;
  const classes = [styles.mark, styles[tone]];
  if (isFilled) classes.push(styles.filled);
  return (
    <span className={classes.join(' ')} title={title}>
      <Icon aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}
