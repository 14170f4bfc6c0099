/** Why a cell says nothing, whatever its column is. */
export interface CellFault {
  code: 'error-value' | 'formula-without-value';
  message: string;
}

/** As spreadsheet programs show it in a cell and write it to csv. */
const ERROR_VALUE =
  /^(#(N\/A|REF|VALUE|DIV\/0|NAME|NUM|NULL|SPILL|CALC|FIELD|BLOCKED|CONNECT|UNKNOWN|BUSY|PYTHON|EXTERNAL|GETTING_DATA)[!?]?|#{2,}|ERR:\d{3})$/i;
const FORMULA = /^=./;

/**
 * What is wrong with a cell that shows an error instead of a value, or holds a
 * formula that was never worked out.
 */
export function findCellFault(text: string): CellFault | undefined {
  const shown = text.trim();
  if (ERROR_VALUE.test(shown)) {
    return {
      code: 'error-value',
      message: `${shown} is an error of the spreadsheet and no value; correct its formula, or its column's width`,
    };
  }
  if (FORMULA.test(shown)) {
    return {
      code: 'formula-without-value',
      message: `The formula ${shown} has no stored result; open the file in a spreadsheet program and save it again`,
    };
  }
  return undefined;
}
