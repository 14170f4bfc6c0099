import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ToggleButton } from '@backstage/ui';
import {
  RiChat1Line,
  RiThumbDownFill,
  RiThumbDownLine,
  RiThumbUpFill,
  RiThumbUpLine,
} from '@remixicon/react';
import { CaseMatch } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { maintenanceApiRef } from '../../api';
import { ErrorAlert } from '../../components/ErrorAlert';
import { useSubmit } from '../../components/useSubmit';
import { maintenanceTranslationRef } from '../../translation';
import { FeedbackNote } from './FeedbackNote';
import type { CaseTarget } from './FittingCases';
import styles from './FittingCases.module.css';

type Verdict = NonNullable<CaseMatch['myFeedback']>;

const VERDICTS = [
  {
    id: 'worked',
    label: 'cases.match.worked',
    count: 'worked',
    icon: <RiThumbUpLine />,
    chosenIcon: <RiThumbUpFill />,
  },
  {
    id: 'did-not-work',
    label: 'cases.match.didNotWork',
    count: 'didNotWork',
    icon: <RiThumbDownLine />,
    chosenIcon: <RiThumbDownFill />,
  },
] as const satisfies readonly { id: Verdict; [look: string]: unknown }[];

export interface CaseFeedbackButtonsProps {
  match: CaseMatch;
  target: CaseTarget;
}

/** Says whether a case helped on the device or the incident at hand; the other word replaces the first. */
export function CaseFeedbackButtons(props: CaseFeedbackButtonsProps) {
  const { match, target } = props;
  const { slug, title } = match.case;
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const { cases } = useApi(maintenanceApiRef);
  const { run, error } = useSubmit();
  const [mine, setMine] = useState(match.myFeedback);
  const [isNoting, setIsNoting] = useState(false);

  const give = (verdict: Verdict) => {
    const before = mine;
    setMine(verdict);
    run(async () => {
      try {
        await cases.giveCaseFeedback(slug, {
          ...target,
          worked: verdict === 'worked',
        });
      } catch (refusal) {
        setMine(before);
        throw refusal;
      }
    });
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
        aria-label={t('cases.match.feedback', { title })}
      >
        {VERDICTS.map(verdict => (
          <ToggleButton
            key={verdict.id}
            iconStart={mine === verdict.id ? verdict.chosenIcon : verdict.icon}
            isSelected={mine === verdict.id}
            onChange={isSelected => isSelected && give(verdict.id)}
          >
            {`${t(verdict.label)} ${countOf(verdict)}`}
          </ToggleButton>
        ))}
        {mine && !isNoting && (
          <Button
            variant="tertiary"
            iconStart={<RiChat1Line />}
            onPress={() => setIsNoting(true)}
          >
            {t('cases.match.addNote')}
          </Button>
        )}
      </div>
      {mine && isNoting && (
        <FeedbackNote
          onSave={async note => {
            await cases.giveCaseFeedback(slug, {
              ...target,
              worked: mine === 'worked',
              note,
            });
          }}
          onClose={() => setIsNoting(false)}
        />
      )}
      {error && <ErrorAlert error={error} title={t('cases.match.failed')} />}
    </div>
  );
}
