export { createTextIndex } from './createTextIndex';
export type { TextCondition, TextIndex, TextTerm } from './TextIndex';
export { isIdeographic, textTokens } from './textTokens';
