import { useState } from 'react';

export interface TypedOptions<Value> {
  value: Value;
  /** The value is the new one when this has resolved. */
  onChange: (value: Value) => void | Promise<void>;
  read: (text: string) => Value;
  write: (value: Value) => string;
}

/**
 * The text of a field. What is typed stays in it while it is being entered, and
 * as long as it means the value.
 */
export function useTyped<Value>(
  options: TypedOptions<Value>,
): [text: string, change: (text: string) => void] {
  const { value, onChange, read, write } = options;
  const [typed, setTyped] = useState<string>();
  const [entering, setEntering] = useState(0);
  const isKept = typed !== undefined && (entering > 0 || read(typed) === value);
  const change = async (text: string) => {
    setTyped(text);
    setEntering(count => count + 1);
    try {
      await onChange(read(text));
    } finally {
      setEntering(count => count - 1);
    }
  };
  return [isKept ? typed : write(value), change];
}
