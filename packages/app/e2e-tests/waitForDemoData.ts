import { setTimeout as sleep } from 'node:timers/promises';

const LIMIT_MILLISECONDS = 4 * 60_000;

/**
 * A new portal answers before its catalog has taken in the people who sign in
 * and before the demo data are loaded; the tests begin when both are there.
 */
export default async function waitForDemoData() {
  const url = process.env.PLAYWRIGHT_URL;
  const deadline = Date.now() + LIMIT_MILLISECONDS;
  while (!(await hasOpenIncidents(`${url}`))) {
    if (Date.now() > deadline) {
      throw new Error(`The demo data of ${url} did not arrive in four minutes`);
    }
    await sleep(2_000);
  }
}

async function hasOpenIncidents(url: string): Promise<boolean> {
  const session = await fetch(`${url}/api/auth/demo/refresh`, {
    headers: {
      'x-demo-role': 'engineer',
      'x-requested-with': 'XMLHttpRequest',
    },
  });
  if (!session.ok) return false;
  const { backstageIdentity } = await session.json();
  const summary = await fetch(`${url}/api/maintenance/incidents/summary`, {
    headers: { authorization: `Bearer ${backstageIdentity.token}` },
  });
  return summary.ok && (await summary.json()).open > 0;
}
