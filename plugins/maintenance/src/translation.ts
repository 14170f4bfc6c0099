import { createTranslationRef } from '@backstage/frontend-plugin-api';
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
import { commonMessages } from './components/messages';
import { reportMessages } from './report/messages';
import { searchMessages } from './search/messages';

/** Every text of the plugin; each screen keeps its own beside it. @public */
export const maintenanceTranslationRef = createTranslationRef({
  id: 'plugin.maintenance',
  messages: {
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
  },
  translations: { zh: () => import('./translations/zh') },
});
