import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import { RiErrorWarningLine } from '../icons/RiErrorWarningLine';
import { RiInformationLine } from '../icons/RiInformationLine';
import { LedgerProblem } from '@weibao/backstage-plugin-maintenance-common';
import { ledgerTranslationRef } from './translation';
import styles from './LedgerProblems.module.css';
import { ledgerMessages } from './messages';

type KnownCode = keyof typeof ledgerMessages.problem;

const isKnown = (code: string): code is KnownCode =>
  code in ledgerMessages.problem;

/** What is wrong with a row: in which column, with what, and why. */
export function LedgerProblems(props: { problems: LedgerProblem[] }) {
  const { t } = useTranslationRef(ledgerTranslationRef);
  return (
    <ul className={styles.problems}>
      {props.problems.map((problem, index) => {
        const { code, column, value, message } = problem;
        const severity = problem.severity ?? 'error';
        const Icon =
          severity === 'error' ? RiErrorWarningLine : RiInformationLine;
        return (
          <li key={index} className={styles[severity]}>
            <Icon aria-hidden="true" />
            <span title={message}>
              <VisuallyHidden>{t(`severity.${severity}`)}</VisuallyHidden>{' '}
              {column && <strong>{column}</strong>}{' '}
              {value && <span className={styles.value}>“{value}”</span>}{' '}
              {isKnown(code) ? t(`problem.${code}`) : message}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
