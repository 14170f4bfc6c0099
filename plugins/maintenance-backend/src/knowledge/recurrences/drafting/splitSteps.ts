/** What people put before a step: `1.`, `2）`, `③` or `-`. */
const MARK =
  /\s*[①-⑳]\s*|(?:^|[\s；;。.，,])\s*(?:\d{1,2}\s*[.、)）](?!\d)|-(?=\s))\s*/g;

/** The steps of a text that numbers them; otherwise its lines. */
export function splitSteps(text: string): string[] {
  const numbered = text.split(MARK);
  const parts = numbered.length > 2 ? numbered : text.split('\n');
  return parts
    .map(part =>
      part.replace(/\s+/g, ' ').replace(/^[；;，,\s]+|[；;，,\s]+$/g, ''),
    )
    .filter(part => part !== '');
}
