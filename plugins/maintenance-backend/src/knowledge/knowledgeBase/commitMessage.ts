import { caseSlugOf } from '@weibao/backstage-plugin-maintenance-common';
import { CommitPerson, KnowledgeBaseChange } from './KnowledgeBase';

const MAX_SUBJECT_CHARACTERS = 100;

/** What a commit says: a line, then which case, which draft, and who agreed. */
export function commitMessage(change: KnowledgeBaseChange): string {
  return [
    oneLine(change.subject).slice(0, MAX_SUBJECT_CHARACTERS),
    '',
    `Case: ${caseSlugOf(change.path)}`,
    draftTrailer(change.key),
    `Reviewed-by: ${signature(change.reviewer)}`,
    '',
  ].join('\n');
}

/** The line by which the commit of a draft is found again. */
export function draftTrailer(key: string): string {
  return `Draft: ${key}`;
}

/** A name and an address as Git writes them, in one line and without brackets. */
export function plainPerson({ name, email }: CommitPerson): CommitPerson {
  const plain = (text: string) => oneLine(text.replace(/[<>\0]/g, ''));
  return { name: plain(name), email: plain(email) };
}

/** Titles and names must not be able to add lines of their own. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function signature(person: CommitPerson): string {
  const { name, email } = plainPerson(person);
  return `${name} <${email}>`;
}
