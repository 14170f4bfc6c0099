/** Answers with the same key are answers to the same question. */
export function answerKey(answer: {
  deviceRef: string;
  itemId: string;
}): string {
  return `${answer.deviceRef}\n${answer.itemId}`;
}
