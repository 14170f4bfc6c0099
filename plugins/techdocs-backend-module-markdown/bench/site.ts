import { ConfigReader } from '@backstage/config';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createLogger, transports } from 'winston';
import { MarkdownTechdocsGenerator } from '../src/MarkdownTechdocsGenerator';
import { digestSite } from '../src/prepare/digestSite';
import { FileDigests } from '../src/prepare/FileDigests';

const CASES = Number(process.argv[2] ?? 500);
const RUNS = 5;
const KNOWLEDGE_BASE = resolve(__dirname, '../../../knowledge-base');

/** The knowledge base of this repository, its cases repeated under other names. */
async function writeSite(folder: string): Promise<number> {
  await cp(KNOWLEDGE_BASE, folder, { recursive: true });
  const cases = join(folder, 'docs/cases');
  const names = (await readdir(cases)).filter(name => name.endsWith('.md'));
  let bytes = 0;
  for (let number = 0; number < CASES; number++) {
    const name = names[number % names.length];
    const text = await readFile(join(cases, name), 'utf8');
    bytes += Buffer.byteLength(text);
    if (number >= names.length) {
      await writeFile(join(cases, `${number}-${name}`), text);
    }
  }
  return bytes;
}

async function measure(
  name: string,
  operation: (run: number) => Promise<unknown>,
): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await operation(run);
    times.push(performance.now() - start);
  }
  const [first, ...others] = times;
  others.sort((a, b) => a - b);
  const median = others[Math.floor(others.length / 2)];
  process.stdout.write(
    `${name.padEnd(44)}${first.toFixed(0).padStart(6)} ms${median
      .toFixed(0)
      .padStart(8)} ms\n`,
  );
}

async function main(folder: string): Promise<void> {
  const site = join(folder, 'site');
  const bytes = await writeSite(site);
  const logger = createLogger({
    level: 'error',
    transports: [new transports.Console()],
  });
  const generator = MarkdownTechdocsGenerator.create({
    config: new ConfigReader({}),
    logger: logger as never,
  });
  process.stdout.write(
    `${CASES} cases, ${(bytes / 1e6).toFixed(1)} MB of Markdown${' '.repeat(
      12,
    )}first   median of ${RUNS - 1} more\n`,
  );

  await measure('build', async run => {
    const outputDir = join(folder, `out-${run}`);
    await mkdir(outputDir);
    await generator.run({ inputDir: site, outputDir, logger });
  });
  const digests = new FileDigests();
  await measure('find out that nothing changed', () =>
    digestSite(site, [], digests),
  );
}

mkdtemp(join(tmpdir(), 'techdocs-bench-')).then(async folder => {
  try {
    await main(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
});
