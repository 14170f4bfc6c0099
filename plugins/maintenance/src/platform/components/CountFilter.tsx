import { Skeleton } from '@backstage/ui';
import styles from './CountFilter.module.css';
import { useFormat } from './useFormat';

export interface CountChoice<T> {
  id: T;
  name: string;
  /** Undefined until it is known. */
  count?: number;
  /** How bad it is that there are any. */
  alert?: 'warning' | 'danger';
}

export interface CountFilterProps<T> {
  /** Names the counts. */
  label: string;
  choices: readonly CountChoice<T>[];
  value: T;
  onChange: (id: T) => void;
  isSmall?: boolean;
}

/** How much there is of everything, each count a filter. */
export function CountFilter<T extends string | undefined>(
  props: CountFilterProps<T>,
) {
  const { label, choices, value, onChange, isSmall } = props;
  const format = useFormat();
  return (
    <div
      className={isSmall ? `${styles.counts} ${styles.small}` : styles.counts}
      role="group"
      aria-label={label}
    >
      {choices.map(({ id, name, count, alert }) => (
        <button
          key={id ?? 'all'}
          type="button"
          className={styles.count}
          aria-label={
            count === undefined ? undefined : `${name} ${format.number(count)}`
          }
          aria-pressed={id === value}
          data-alert={count ? alert : undefined}
          onClick={() => onChange(id)}
        >
          <span className={styles.number}>
            {count === undefined ? (
              <Skeleton width={32} height={24} />
            ) : (
              format.number(count)
            )}
          </span>
          <span className={styles.name}>{name}</span>
        </button>
      ))}
    </div>
  );
}
