import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { GeneratorRunOptions } from '@backstage/plugin-techdocs-node';
import { PassThrough } from 'node:stream';
import { createLogger, format, transports } from 'winston';
import { MarkdownTechdocsGenerator } from '../MarkdownTechdocsGenerator';

/**
 * Builds a site as the TechDocs backend does.
 *
 * @returns the lines of the build log
 */
export async function generate(
  options: Pick<GeneratorRunOptions, 'inputDir' | 'outputDir'> &
    Partial<GeneratorRunOptions>,
  config: object = {},
): Promise<string[]> {
  const log: string[] = [];
  const stream = new PassThrough();
  stream.on('data', data => log.push(String(data).trim()));
  const logger = createLogger({
    format: format.simple(),
    transports: [new transports.Stream({ stream })],
  });
  const generator = MarkdownTechdocsGenerator.create({
    config: new ConfigReader(config as never),
    logger: mockServices.logger.mock(),
  });
  await generator.run({ logger, logStream: stream, ...options });
  return log;
}
