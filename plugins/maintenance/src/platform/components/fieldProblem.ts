/**
 * Props that make a field say what is wrong with it, at once and in words.
 *
 * @param message - what is wrong; the field is fine without it
 */
export function fieldProblem(message: string | undefined) {
  return {
    validationBehavior: 'aria' as const,
    validate: () => message,
  };
}
