import {
  TranslationRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { StatusLooks, StatusMark } from './StatusMark';

/**
 * Makes the mark of something that is in one of several states.
 *
 * @param translationRef - has a word for every state, as `field.state`
 * @param field - what the state is called, in the props and in the messages
 * @param options - `isPlain` where no background sets it off
 */
export function createStatusMark<Field extends string, State extends string>(
  translationRef: TranslationRef<string, Record<`${Field}.${State}`, string>>,
  field: Field,
  looks: StatusLooks<State>,
  options?: { isPlain: boolean },
) {
  return function Mark(props: Record<Field, State>) {
    const { t } = useTranslationRef(translationRef);
    const state = props[field];
    // What a word may be filled with cannot be known of any words.
    const word = t as (key: `${Field}.${State}`) => string;
    return (
      <StatusMark {...looks[state]} isFilled={!options?.isPlain}>
        {word(`${field}.${state}`)}
      </StatusMark>
    );
  };
}
