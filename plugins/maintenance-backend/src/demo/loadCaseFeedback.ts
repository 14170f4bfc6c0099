import { IncidentListItem } from '@weibao/backstage-plugin-maintenance-common';
import { hasHan } from '@weibao/cjk-text';
import { TimedServices } from './createTimedServices';
import { SeededRandom } from './SeededRandom';
import { after } from './WorkingTime';

const INCIDENTS_READ = 150;
const MOST = 12;
const MOST_OF_CASE = 3;

/** Less is what any fault of the same model has. */
const LEAST_SCORE = 50;

const WORKED = 0.8;
const NOTES = {
  zh: {
    worked: ['按案例步骤处理，恢复正常。', '现象与案例一致，少走了弯路。'],
    didNotWork: ['现象相似，原因不同，按案例处理后仍告警。'],
  },
  en: {
    worked: [
      'Followed the case; back to normal.',
      'Same symptoms, saved an hour.',
    ],
    didNotWork: ['Looked alike, but the cause was another one.'],
  },
};

/**
 * Lets engineers say of some resolved incidents whether the case that fits best
 * has helped. Said again, it replaces itself. Nothing is said while there are
 * no cases.
 */
export async function loadCaseFeedback(options: {
  createServices: (
    now: () => Date,
  ) => Pick<TimedServices, 'cases' | 'incidents'>;
}): Promise<void> {
  let clock = new Date();
  const { cases, incidents } = options.createServices(() => clock);
  await cases.refresh();
  if ((await cases.listAll()).length === 0) return;

  const { items } = await incidents.listIncidents({
    scope: 'all',
    state: ['closed'],
    order: '-reportedAt',
    limit: INCIDENTS_READ,
  });
  const given = new Map<string, number>();
  let total = 0;
  for (const item of items) {
    if (total === MOST) return;
    const { id, assigneeRef } = item;
    if (!assigneeRef) continue;
    const log = await incidents.getLog(id);
    const [best] = await cases.matchIncident(log, {
      userRef: assigneeRef,
      limit: 1,
    });
    if (!best || best.score < LEAST_SCORE) continue;
    const { slug } = best.case;
    const before = given.get(slug) ?? 0;
    if (before === MOST_OF_CASE) continue;
    given.set(slug, before + 1);
    total += 1;
    clock = after(new Date(log.events.at(-1)?.at ?? clock), 10);
    await cases.giveFeedback(
      slug,
      { ...wordsOn(item), incident: log },
      assigneeRef,
    );
  }
}

function wordsOn({ id, title }: IncidentListItem) {
  const random = new SeededRandom(`feedback/${id}`);
  const worked = random.chance(WORKED);
  const notes = NOTES[hasHan(title) ? 'zh' : 'en'];
  return { worked, note: random.pick(notes[worked ? 'worked' : 'didNotWork']) };
}
