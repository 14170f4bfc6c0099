import { PastIncident } from '@weibao/backstage-plugin-maintenance-node';
import { CustomerContact, ENGINEERS } from './customers';
import { FaultTexts } from './FaultScenario';
import { Phrases, PHRASES } from './phrases';
import { PlannedIncident } from './PlannedIncident';
import { SeededRandom } from './SeededRandom';

/** Who has to do with an incident, and the words they use. */
export interface IncidentCast {
  contact: CustomerContact;
  engineer: { ref: string; name: string };
  texts: FaultTexts;
  phrases: Phrases;
}

export function castIncident(
  { customer, scenario, slot }: PlannedIncident,
  random: SeededRandom,
): IncidentCast {
  const language = scenario[customer.language] ? customer.language : 'zh';
  const texts = JSON.stringify(scenario[language] ?? scenario.zh);
  const own = ENGINEERS.find(({ ref }) => ref === customer.projectEngineerRef);
  return {
    contact: random.pick(customer.contacts),
    engineer: own && random.chance(0.6) ? own : random.pick(ENGINEERS),
    texts: JSON.parse(texts.replaceAll('{n}', String(slot))),
    phrases: PHRASES[language],
  };
}

/** Tells the report, and who entered it. */
export function tellReport(
  { customer, course, device, reportedAt }: PlannedIncident,
  { contact, engineer, texts }: IncidentCast,
  random: SeededRandom,
): Omit<PastIncident, 'events'> {
  const { userRef, ...reporter } = contact;
  const wanted = random.weighted(customer.channels);
  const channel = wanted === 'portal' && !userRef ? 'phone' : wanted;
  const isInspection = channel === 'inspection';
  const takenBy =
    isInspection || random.chance(0.6)
      ? engineer.ref
      : customer.serviceManagerRef;
  return {
    report: {
      deviceRef: device.deviceRef,
      channel,
      level: course.level,
      title: random.pick(texts.titles),
      description: random.pick(texts.descriptions),
      reporter: isInspection ? { name: engineer.name } : reporter,
      reportedAt: reportedAt.toISOString(),
    },
    actorRef: (channel === 'portal' && userRef) || takenBy,
  };
}
