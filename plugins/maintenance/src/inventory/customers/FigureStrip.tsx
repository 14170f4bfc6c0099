import { RiErrorWarningLine } from '../../platform/icons/RiErrorWarningLine';
import { StatusMark } from '../../platform/components/StatusMark';
import styles from './FigureStrip.module.css';

export interface Figure {
  label: string;
  value: string;
  /** What is worth knowing about the figure. */
  note?: string;
  isWarning?: boolean;
}

/** A few figures side by side. */
export function FigureStrip(props: { figures: Figure[] }) {
  return (
    <dl className={styles.strip}>
      {props.figures.map(({ label, value, note, isWarning }) => (
        <div key={label} className={styles.figure}>
          <dt>{label}</dt>
          <dd className={styles.value}>
            {value}
            {isWarning && !note && (
              <RiErrorWarningLine aria-hidden="true" size={20} />
            )}
          </dd>
          {note && (
            <dd>
              {isWarning ? (
                <StatusMark icon={RiErrorWarningLine} tone="warning">
                  {note}
                </StatusMark>
              ) : (
                note
              )}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
