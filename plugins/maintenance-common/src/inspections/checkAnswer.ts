import { AnswerValue, ChecklistItem } from '../api';

const MAX_TEXT_LENGTH = 5000;
const MAX_PHOTOS = 10;

/**
 * What is wrong with an answer to a checklist item, as a sentence; nothing when
 * it can be taken. A number outside its limits is an answer like any other, and
 * `null` takes an answer back.
 *
 * @public
 */
export function checkAnswer(
  item: ChecklistItem,
  value: AnswerValue,
): string | undefined {
  if (value === null) return undefined;
  const asked = `"${item.title}" asks for`;
  switch (item.kind) {
    case 'yes-no':
      return typeof value === 'boolean'
        ? undefined
        : `${asked} true or false, not ${JSON.stringify(value)}`;
    case 'choice':
      return typeof value === 'string' && item.choices?.includes(value)
        ? undefined
        : `${asked} one of ${item.choices?.join(', ')}, not ${JSON.stringify(
            value,
          )}`;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? undefined
        : `${asked} a number, not ${JSON.stringify(value)}`;
    case 'text':
      return typeof value === 'string' &&
        value.trim() !== '' &&
        value.length <= MAX_TEXT_LENGTH
        ? undefined
        : `${asked} text of at most ${MAX_TEXT_LENGTH} characters`;
    case 'photo':
      return Array.isArray(value) &&
        value.length > 0 &&
        value.length <= MAX_PHOTOS &&
        value.every(id => typeof id === 'string') &&
        new Set(value).size === value.length
        ? undefined
        : `${asked} the ids of 1 to ${MAX_PHOTOS} photos, each once`;
    default:
      return `"${item.title}" is of a kind that takes no answers`;
  }
}
