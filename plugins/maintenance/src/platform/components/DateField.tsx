import { LocalDateFieldProps, LocalDatePicker } from './LocalDatePicker';

export interface DateFieldProps extends LocalDateFieldProps {
  /** The earliest day that makes sense. */
  min?: string;
}

/** A day of the calendar: a local date `YYYY-MM-DD`. */
export function DateField(props: DateFieldProps) {
  return <LocalDatePicker {...props} />;
}
