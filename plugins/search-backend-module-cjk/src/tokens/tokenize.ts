import {
  splitRuns as splitTextRuns,
  TextRun,
  TextToken,
  tokenize as tokenizeText,
} from '@weibao/cjk-text';
import { stemWord } from './stemWord';

/** Everything a text can be found by, in its order; English words stemmed. */
export function tokenize(text: string): TextToken[] {
  return tokenizeText(text, { stem: stemWord });
}

/** The runs of a text that is folded already, with tokens as in the index. */
export function splitRuns(folded: string): TextRun[] {
  return splitTextRuns(folded, { stem: stemWord });
}
