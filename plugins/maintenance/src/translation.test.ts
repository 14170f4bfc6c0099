import { commonMessages } from './components/messages';
import { caseMessages } from './cases/messages';
import { contractMessages } from './contract/messages';
import { customerMessages } from './customer/messages';
import { deskMessages } from './desk/messages';
import { deviceMessages } from './device/messages';
import { entityMessages } from './entity/messages';
import { ledgerMessages } from './ledger/messages';
import { findingMessages } from './finding/messages';
import { historyMessages } from './history/messages';
import { obligationMessages } from './obligation/messages';
import { incidentMessages } from './incident/messages';
import { inspectionMessages } from './inspection/messages';
import { reportMessages } from './report/messages';
import { searchMessages } from './search/messages';
import chinese from './translations/zh';

interface Messages {
  [key: string]: string | Messages;
}

const english = flatten({
  common: commonMessages,
  cases: caseMessages,
  contract: contractMessages,
  customer: customerMessages,
  desk: deskMessages,
  device: deviceMessages,
  entity: entityMessages,
  ledger: ledgerMessages,
  finding: findingMessages,
  history: historyMessages,
  obligation: obligationMessages,
  incident: incidentMessages,
  inspection: inspectionMessages,
  report: reportMessages,
  search: searchMessages,
});
const translated: Record<string, string> = chinese;

function flatten(messages: Messages, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[prefix + key, value]]
        : Object.entries(flatten(value, `${prefix}${key}.`)),
    ),
  );
}

/** What a text is filled with; a singular may leave its number out. */
function placeholders(key: string, text: string): string[] {
  return [...new Set(text.match(/\{\{\s*\w+/g))]
    .filter(name => !key.endsWith('_one') || name !== '{{count')
    .sort();
}

describe('translations', () => {
  it('has a Chinese message for every English one, and no other', () => {
    expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
  });

  it('fills both languages with the same facts', () => {
    const different = Object.keys(english).filter(
      key =>
        String(placeholders(key, translated[key] ?? '')) !==
        String(placeholders(key, english[key])),
    );
    expect(different).toEqual([]);
  });

  it('leaves no Chinese message in English', () => {
    const same = Object.keys(english).filter(
      key =>
        translated[key] === english[key] && /[a-z]{3,}/i.test(english[key]),
    );
    expect(same).toEqual([]);
  });
});
