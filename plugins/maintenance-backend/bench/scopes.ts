import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { incidentReadPermission } from '@weibao/backstage-plugin-maintenance-common';
import {
  createIncidentConditionalDecision,
  incidentConditions,
  incidentRules,
} from '@weibao/backstage-plugin-maintenance-node';
import { Knex } from 'knex';
import { IncidentStore } from '../src/incidents/log/IncidentStore';
import { CustomerPartyDirectory } from '../src/inventory/customers/CustomerPartyDirectory';
import { CustomerPartyStore } from '../src/inventory/customers/CustomerPartyStore';
import { Authorizers } from '../src/platform/authorization/Authorizers';
import { MIGRATIONS_DIRECTORY } from '../src/platform/database/migrate';
import { NOW, writeIncidents } from './createIncidents';
import { onEachDatabase } from './databases';
import { measure } from './measure';

const INCIDENTS = Number(process.argv[2] ?? 20_000);
const CUSTOMERS = 1_000;
const TEAMS = 20;
const QUESTIONS = 300;

const caller = { credentials: {} as never };
const refs = ['user:default/chen.wei', 'group:default/team-1'];
const { hasContact, isAssignee, isServedBy } = incidentConditions;

/** What policies decide about a user of the portal. */
const DECISIONS: [string, PolicyDecision][] = [
  ['all', { result: AuthorizeResult.ALLOW }],
  [
    'of a team',
    createIncidentConditionalDecision(
      incidentReadPermission,
      isServedBy({ refs }),
    ),
  ],
  [
    'of a team, assigned, or a contact',
    createIncidentConditionalDecision(incidentReadPermission, {
      anyOf: [
        isServedBy({ refs }),
        isAssignee({ users: [refs[0]] }),
        hasContact({ refs }),
      ],
    }),
  ],
  [
    'of no other team',
    createIncidentConditionalDecision(incidentReadPermission, {
      not: isServedBy({ refs: ['group:default/team-2'] }),
    }),
  ],
];

async function measureScopes(title: string, db: Knex): Promise<void> {
  await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  await writeIncidents(db, INCIDENTS);
  const parties = new CustomerPartyStore({ db });
  await parties.replaceParties(
    new Map(
      Array.from({ length: CUSTOMERS }, (_, i) => [
        `customer:default/customer-${i}`,
        {
          ownerRef: `group:default/team-${i % TEAMS}`,
          contactRefs: [`group:default/customer-${i}-it`],
        },
      ]),
    ),
  );
  if (db.client.config.client === 'pg') await db.raw('vacuum analyze');
  console.log(
    `\n${title}: ${INCIDENTS} incidents, ${CUSTOMERS} customers, ${TEAMS} teams`,
  );

  const store = new IncidentStore(db);
  const directory = new CustomerPartyDirectory({ store: parties });
  for (const [name, decision] of DECISIONS) {
    const { incident } = new Authorizers({
      permissions: { authorizeConditional: async () => [decision] } as never,
      permissionsRegistry: {
        getPermissionRuleset: () => ({
          getRuleByName: (rule: string) =>
            Object.values(incidentRules).find(it => it.name === rule),
        }),
      } as never,
      parties: directory,
    });
    const scopeOf = () => incident.listScope(incidentReadPermission, caller);
    await measure(`list ${name}`, QUESTIONS, async () =>
      store.listIncidents({ scope: await scopeOf(), limit: 50, now: NOW }),
    );
    await measure(`count ${name}`, QUESTIONS, async () =>
      store.summariseIncidents({ scope: await scopeOf(), now: NOW }),
    );
    const one = { customerRef: 'customer:default/customer-1' };
    await measure(`one ${name}`, QUESTIONS * 10, () =>
      incident.isAllowed(incidentReadPermission, one, caller),
    );
  }
}

onEachDatabase('scopes', measureScopes).catch(error => {
  console.error(error);
  process.exitCode = 1;
});
