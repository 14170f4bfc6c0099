import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import { RiErrorWarningLine } from '../../platform/icons/RiErrorWarningLine';
import { RiInformationLine } from '../../platform/icons/RiInformationLine';
import { LedgerProblem } from '@weibao/backstage-plugin-maintenance-common';
import { ledgerTranslationRef } from './translation';
import styles from './LedgerProblems.module.css';
import { ledgerMessages } from './messages';

type KnownCode = keyof typeof ledgerMessages.problem;

const isKnown = (code: string): code is KnownCode =>
  code in ledgerMessages.problem;

const LETTERS = /^[A-Z]{1,3}(?=\s|$)/;

/** The cell as spreadsheet programs name it, `D5 序列号`; beyond rows the sheet. */
function placeOf({ sheet, row, column }: LedgerProblem): string {
  return row === undefined
    ? [sheet, column].filter(Boolean).join(' · ')
    : column?.replace(LETTERS, letters => `${letters}${row}`) ?? '';
}

/** What is wrong: in which cell, with what, and why. */
export function LedgerProblems(props: { problems: LedgerProblem[] }) {
  const { t } = useTranslationRef(ledgerTranslationRef);
  return (
    <ul className={styles.problems}>
      {props.problems.map((problem, index) => {
        const { code, value, message } = problem;
        const place = placeOf(problem);
        const severity = problem.severity ?? 'error';
        const Icon =
          severity === 'error' ? RiErrorWarningLine : RiInformationLine;
        return (
          <li key={index} className={styles[severity]}>
            <Icon aria-hidden="true" />
            <span title={message}>
              <VisuallyHidden>{t(`severity.${severity}`)}</VisuallyHidden>{' '}
              {place && <strong>{place}</strong>}{' '}
              {value && <span className={styles.value}>“{value}”</span>}{' '}
              {isKnown(code) ? t(`problem.${code}`) : message}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
