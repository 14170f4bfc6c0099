/** The text of a document: what there is of the given texts, each on its line. */
export function joinText(texts: readonly (string | undefined)[]): string {
  return texts.filter(text => text?.trim()).join('\n');
}
