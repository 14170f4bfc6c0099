import { SearchField } from '@backstage/ui';
import { useEffect, useRef, useState } from 'react';

/** Long enough for a typist to go on. */
const TYPING_MILLISECONDS = 300;

export interface SearchFilterProps {
  /** Says what is searched. */
  label: string;
  placeholder?: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** Words to search a list for; tells the list once the typist pauses. */
export function SearchFilter(props: SearchFilterProps) {
  const { label, placeholder, value = '', onChange } = props;
  const [text, setText] = useState(value);
  const latestOnChange = useRef(onChange);
  latestOnChange.current = onChange;

  // A filter changed elsewhere, for example by the browser's way back.
  const [lastValue, setLastValue] = useState(value);
  if (value !== lastValue) {
    setLastValue(value);
    setText(current => (current.trim() === value ? current : value));
  }

  useEffect(() => {
    const words = text.trim();
    if (words === value) {
      return undefined;
    }
    const timer = setTimeout(
      () => latestOnChange.current(words || undefined),
      TYPING_MILLISECONDS,
    );
    return () => clearTimeout(timer);
  }, [text, value]);

  return (
    <SearchField
      aria-label={label}
      placeholder={placeholder ?? label}
      value={text}
      onChange={setText}
    />
  );
}
