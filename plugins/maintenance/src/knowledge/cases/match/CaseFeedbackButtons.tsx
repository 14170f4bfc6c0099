import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ToggleButton } from '@backstage/ui';
import { RiArrowGoBackLine } from '../../../platform/icons/RiArrowGoBackLine';
import { RiChat1Line } from '../../../platform/icons/RiChat1Line';
import { RiThumbDownFill } from '../../../platform/icons/RiThumbDownFill';
import { RiThumbDownLine } from '../../../platform/icons/RiThumbDownLine';
import { RiThumbUpFill } from '../../../platform/icons/RiThumbUpFill';
import { RiThumbUpLine } from '../../../platform/icons/RiThumbUpLine';
import { CaseMatch } from '@weibao/backstage-plugin-maintenance-common';
import { useRef, useState } from 'react';
import { ErrorAlert } from '../../../platform/components/ErrorAlert';
import { caseTranslationRef } from '../translation';
import { FeedbackNote } from './FeedbackNote';
import type { CaseTarget } from './FittingCases';
import styles from './FittingCases.module.css';
import { useMyFeedback, Verdict } from './useMyFeedback';

const VERDICTS = [
  {
    id: 'worked',
    label: 'match.worked',
    count: 'worked',
    icon: <RiThumbUpLine />,
    chosenIcon: <RiThumbUpFill />,
  },
  {
    id: 'did-not-work',
    label: 'match.didNotWork',
    count: 'didNotWork',
    icon: <RiThumbDownLine />,
    chosenIcon: <RiThumbDownFill />,
  },
] as const satisfies readonly { id: Verdict; [look: string]: unknown }[];

/** Who clicks twice does not mean to take back what they just said. */
const DOUBLE_CLICK_MILLISECONDS = 500;

export interface CaseFeedbackButtonsProps {
  match: CaseMatch;
  target: CaseTarget;
}

/**
 * Says whether a case helped on the device or the incident at hand. The other
 * word replaces the first; the same one again, or the way back, takes it back.
 */
export function CaseFeedbackButtons(props: CaseFeedbackButtonsProps) {
  const { match, target } = props;
  const { title } = match.case;
  const { t } = useTranslationRef(caseTranslationRef);
  const feedback = useMyFeedback(match, target);
  const { mine, refusal } = feedback;
  const [isNoting, setIsNoting] = useState(false);
  const chosen = useRef<HTMLButtonElement>(null);
  const givenAt = useRef(0);

  const withdraw = () => {
    setIsNoting(false);
    feedback.withdraw();
  };
  const press = (verdict: Verdict) => {
    if (mine !== verdict) {
      givenAt.current = Date.now();
      feedback.give(verdict);
    } else if (Date.now() - givenAt.current > DOUBLE_CLICK_MILLISECONDS) {
      withdraw();
    }
  };
  const undo = () => {
    // The button of this goes away, that of the word stays.
    chosen.current?.focus();
    withdraw();
  };
  /** The counts of the answer hold the word that was given then, not the one since. */
  const countOf = (verdict: (typeof VERDICTS)[number]) =>
    match.case[verdict.count] +
    Number(mine === verdict.id) -
    Number(match.myFeedback === verdict.id);

  return (
    <div className={styles.feedback}>
      <div
        className={styles.verdicts}
        role="group"
        aria-label={t('match.feedback', { title })}
      >
        {VERDICTS.map(verdict => (
          <ToggleButton
            key={verdict.id}
            ref={mine === verdict.id ? chosen : undefined}
            iconStart={mine === verdict.id ? verdict.chosenIcon : verdict.icon}
            isSelected={mine === verdict.id}
            onChange={() => press(verdict.id)}
          >
            {`${t(verdict.label)} ${countOf(verdict)}`}
          </ToggleButton>
        ))}
        {mine && (
          <Button
            variant="tertiary"
            iconStart={<RiArrowGoBackLine />}
            onPress={undo}
          >
            {t('match.undo')}
          </Button>
        )}
        {mine && !isNoting && (
          <Button
            variant="tertiary"
            iconStart={<RiChat1Line />}
            onPress={() => setIsNoting(true)}
          >
            {t('match.addNote')}
          </Button>
        )}
      </div>
      {mine && isNoting && (
        <FeedbackNote
          onSave={feedback.saveNote}
          onClose={() => setIsNoting(false)}
        />
      )}
      {refusal && (
        <ErrorAlert
          error={refusal.error}
          title={t(
            refusal.of === 'giving' ? 'match.failed' : 'match.undoFailed',
          )}
        />
      )}
    </div>
  );
}
