import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Radio, RadioGroup } from '@backstage/ui';
import { obligationTranslationRef } from './translation';

const SCOPES = ['one', 'following'] as const;

/** What of a series is meant. */
export type SeriesScopeName = (typeof SCOPES)[number];

export interface SeriesScopeProps {
  value: SeriesScopeName;
  onChange: (scope: SeriesScopeName) => void;
}

/** Asks whether one obligation of a series is meant, or all from it on. */
export function SeriesScope(props: SeriesScopeProps) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(obligationTranslationRef);
  return (
    <RadioGroup
      label={t('repeat.scope')}
      value={value}
      onChange={key => onChange(key === 'following' ? 'following' : 'one')}
    >
      {SCOPES.map(scope => (
        <Radio key={scope} value={scope}>
          {t(`repeat.scopes.${scope}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
}
