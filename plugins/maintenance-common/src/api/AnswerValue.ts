/** What a checklist item takes for an answer: as its kind says, photos by their ids. @public */
export type AnswerValue = boolean | number | string | string[] | null;
