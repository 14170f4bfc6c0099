import { chromium, type Page, type Request } from '@playwright/test';
import { signInAs } from '../e2e-tests/portal';

/** A page that has asked nothing for so long has come to rest. */
const REST_MILLISECONDS = 3000;

/** Which backends Backstage itself asks, whatever is on the page. */
const SHELL = ['auth', 'notifications', 'signals', 'user-settings'];

const PAGES = {
  'service desk': '/maintenance',
  customer: '/catalog/default/customer/haibin-bank',
  device: '/catalog/default/device/haibin-bank-sgh7252gxh',
  incident: '/maintenance/incidents/INC-000001',
};

/** What a portal with demo data is asked while a page loads in a browser. */
async function main() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage({
    baseURL: process.env.PORTAL_URL ?? 'http://localhost:3000',
    viewport: { width: 1400, height: 900 },
    locale: 'zh-CN',
  });
  await signInAs(page, '服务经理');
  say('| page | requests | beside the shell | KB |');
  for (const [name, path] of Object.entries(PAGES)) {
    const requests = await requestsOf(page, path);
    const sizes = await Promise.all(requests.map(bytesOf));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    const own = requests.filter(request => !isOfShell(request));
    say(
      `| ${name} | ${requests.length} | ${own.length} | ${(
        bytes / 1024
      ).toFixed(0)} |`,
    );
    if (process.argv.includes('--list')) requests.forEach(list);
  }
  await browser.close();
}

/** Everything that a page asks for under `/api` until it rests. */
async function requestsOf(page: Page, path: string): Promise<Request[]> {
  await page.goto('about:blank');
  const requests = new Array<Request>();
  const note = (request: Request) => {
    if (new URL(request.url()).pathname.startsWith('/api/')) {
      requests.push(request);
    }
  };
  page.on('request', note);
  await page.goto(path);
  for (let known = -1; known < requests.length; ) {
    known = requests.length;
    await page.waitForTimeout(REST_MILLISECONDS);
    await Promise.all(requests.map(request => request.response()));
  }
  page.off('request', note);
  return requests;
}

/** As they came over the network; none where the page gave the question up. */
async function bytesOf(request: Request): Promise<number> {
  const response = await request.response();
  return response ? (await request.sizes()).responseBodySize : 0;
}

function isOfShell(request: Request): boolean {
  const [, , plugin] = new URL(request.url()).pathname.split('/');
  return SHELL.includes(plugin);
}

function list(request: Request) {
  const { pathname, search } = new URL(request.url());
  const body = request.postData() ?? '';
  say(`  ${request.method()} ${decodeURIComponent(pathname + search)} ${body}`);
}

function say(line: string) {
  process.stdout.write(`${line}\n`);
}

main();
