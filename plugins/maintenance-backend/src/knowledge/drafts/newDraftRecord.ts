import { InputError } from '@backstage/errors';
import { randomUUID } from 'node:crypto';
import { CaseDraftRecord } from './CaseDraftRecord';
import { NewDraft } from './DraftRegister';

/** @throws InputError where the text is none */
export function newDraftRecord(
  draft: NewDraft & { baseDigest?: string },
  now: Date,
): CaseDraftRecord {
  checkMarkdown(draft.markdown);
  const createdAt = now.toISOString();
  return {
    ...draft,
    id: randomUUID(),
    version: 1,
    phase: 'writing',
    createdAt,
    updatedAt: createdAt,
  };
}

/** @throws InputError where it has what no database keeps */
export function checkMarkdown(markdown: string): void {
  const line = markdown.split('\n').findIndex(text => text.includes('\0'));
  if (line >= 0) {
    throw new InputError(
      `Line ${line + 1} has a NUL character, which is no text`,
    );
  }
}
