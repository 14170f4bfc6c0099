import { TextAreaField } from '@backstage/ui';
import { useTyped } from './useTyped';

export interface TextAnswerProps {
  label: string;
  value: string;
  onChange: (text: string) => void | Promise<void>;
}

/** A text; one of spaces alone is none. */
export function TextAnswer(props: TextAnswerProps) {
  const { label, value, onChange } = props;
  const [text, change] = useTyped({
    value,
    onChange,
    read: typed => (typed.trim() ? typed : ''),
    write: String,
  });
  return (
    <TextAreaField
      aria-label={label}
      rows={2}
      maxLength={5000}
      value={text}
      onChange={change}
    />
  );
}
