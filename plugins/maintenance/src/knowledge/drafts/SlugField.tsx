import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextField } from '@backstage/ui';
import { CASE_SLUG_PATTERN } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { fieldProblem } from '../../platform/components/fieldProblem';
import { caseDraftTranslationRef } from './translation';

export interface SlugFieldProps {
  value: string | undefined;
  /** Called with well-formed names only. */
  onChange: (slug: string) => void;
  /** The published case that the draft changes; then the name is its name. */
  revises?: string;
}

/** The name of the case's file, which is a part of its address. */
export function SlugField(props: SlugFieldProps) {
  const { value = '', onChange, revises } = props;
  const { t } = useTranslationRef(caseDraftTranslationRef);
  const [text, setText] = useState(value);
  const isValid = CASE_SLUG_PATTERN.test(text);

  // Named elsewhere, for example by the backend.
  const [lastValue, setLastValue] = useState(value);
  if (value !== lastValue) {
    setLastValue(value);
    setText(value);
  }
  return (
    <TextField
      label={t('slug.label')}
      description={t(revises ? 'slug.revisesHint' : 'slug.hint')}
      value={revises ?? text}
      isDisabled={!!revises}
      maxLength={100}
      onChange={next => {
        setText(next);
        if (CASE_SLUG_PATTERN.test(next)) onChange(next);
      }}
      {...fieldProblem(
        revises || isValid || text === '' ? undefined : t('slug.invalid'),
      )}
    />
  );
}
