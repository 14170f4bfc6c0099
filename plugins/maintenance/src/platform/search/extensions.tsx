import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { RiAlarmWarningLine } from '../icons/RiAlarmWarningLine';
import { RiBookOpenLine } from '../icons/RiBookOpenLine';
import { RiFileList3Line } from '../icons/RiFileList3Line';

const INCIDENT = 'maintenance-incident';
const CONTRACT = 'maintenance-contract';
const CASE = 'maintenance-case';

const foundIncident = SearchResultListItemBlueprint.make({
  name: 'incident',
  params: {
    icon: <RiAlarmWarningLine />,
    predicate: ({ type }) => type === INCIDENT,
    component: () => import('./FoundIncident').then(m => m.FoundIncident),
  },
});

const foundContract = SearchResultListItemBlueprint.make({
  name: 'contract',
  params: {
    icon: <RiFileList3Line />,
    predicate: ({ type }) => type === CONTRACT,
    component: () => import('./FoundContract').then(m => m.FoundContract),
  },
});

const foundCase = SearchResultListItemBlueprint.make({
  name: 'case',
  params: {
    icon: <RiBookOpenLine />,
    predicate: ({ type }) => type === CASE,
    component: () => import('./FoundCase').then(m => m.FoundCase),
  },
});

// A backend without the search module refuses these types, so a portal that has
// the module turns them on. Names of types are plain strings to Backstage, so
// they are in both languages.
const incidentType = SearchFilterResultTypeBlueprint.make({
  disabled: true,
  name: 'incident',
  params: {
    value: INCIDENT,
    name: '事件单 Incidents',
    icon: <RiAlarmWarningLine />,
  },
});

const contractType = SearchFilterResultTypeBlueprint.make({
  disabled: true,
  name: 'contract',
  params: {
    value: CONTRACT,
    name: '合同 Contracts',
    icon: <RiFileList3Line />,
  },
});

const caseType = SearchFilterResultTypeBlueprint.make({
  disabled: true,
  name: 'case',
  params: { value: CASE, name: '案例 Cases', icon: <RiBookOpenLine /> },
});

/** What the maintenance plugin adds to the search page. */
export const searchExtensions = [
  foundIncident,
  foundContract,
  foundCase,
  incidentType,
  contractType,
  caseType,
];
