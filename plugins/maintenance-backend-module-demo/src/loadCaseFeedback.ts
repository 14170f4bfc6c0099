import { IncidentListItem } from '@weibao/backstage-plugin-maintenance-common';
import { ImportedHistory } from '@weibao/backstage-plugin-maintenance-node';
import { hasHan } from '@weibao/cjk-text';
import { PHRASES } from './phrases';
import { SeededRandom } from './SeededRandom';
import { after } from './WorkingTime';

const INCIDENTS_READ = 150;
const MOST = 12;
const MOST_OF_CASE = 3;

/** Less is what any fault of the same model has. */
const LEAST_SCORE = 50;

const WORKED = 0.8;

/** Who says something about which case. */
interface Opinion {
  slug: string;
  incident: IncidentListItem;
  userRef: string;
  givenAt: Date;
}

/**
 * Lets engineers say of some closed incidents whether the case that fits best
 * has helped, in one step. Nothing is said while there are no cases.
 */
export async function loadCaseFeedback(
  history: ImportedHistory,
): Promise<void> {
  const opinions = await findOpinions(history);
  await history.record(async at => {
    for (const { slug, incident, userRef, givenAt } of opinions) {
      await at(givenAt).giveCaseFeedback(
        slug,
        { ...wordsOn(incident), incidentId: incident.id },
        userRef,
      );
    }
  });
}

async function findOpinions(history: ImportedHistory): Promise<Opinion[]> {
  if ((await history.listCaseSlugs()).length === 0) return [];
  const opinions: Opinion[] = [];
  const counts = new Map<string, number>();
  for (const incident of await history.listClosedIncidents(INCIDENTS_READ)) {
    if (opinions.length === MOST) break;
    const { id, assigneeRef: userRef } = incident;
    if (!userRef) continue;
    const [best] = await history.matchCases(id, { userRef, limit: 1 });
    if (!best || best.score < LEAST_SCORE) continue;
    const { slug } = best.case;
    const count = counts.get(slug) ?? 0;
    if (count === MOST_OF_CASE) continue;
    counts.set(slug, count + 1);
    const events = await history.listIncidentEvents(id);
    const givenAt = after(new Date(events[events.length - 1].at), 10);
    opinions.push({ slug, incident, userRef, givenAt });
  }
  return opinions;
}

function wordsOn({ id, title }: IncidentListItem) {
  const random = new SeededRandom(`feedback/${id}`);
  const worked = random.chance(WORKED);
  const { caseFeedback } = PHRASES[hasHan(title) ? 'zh' : 'en'];
  return {
    worked,
    note: random.pick(caseFeedback[worked ? 'worked' : 'didNotWork']),
  };
}
