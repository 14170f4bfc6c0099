import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, isError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  CASE_SLUG_PATTERN,
  MaintenanceApi,
  MaintenanceRequestOptions,
  parseCase,
} from '@weibao/backstage-plugin-maintenance-common';
import { MaintenanceService } from '@weibao/backstage-plugin-maintenance-node';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { callMaintenance } from './callMaintenance';
import { caseFields } from './caseFields';
import { composeCase, signCase } from './composeCase';

/**
 * Writes a fault case to the workspace, for a pull request to a knowledge base
 * at a Git host.
 */
export function createCaseWriteAction(options: {
  maintenance: MaintenanceService;
  /** Of the day that the case is signed with. */
  timeZone: string;
}) {
  const { maintenance, timeZone } = options;
  return createTemplateAction({
    id: 'maintenance:case:write',
    description:
      'Writes a fault case to the workspace, for publish:github:pull-request or publish:gitlab:merge-request.',
    supportsDryRun: true,
    examples: [
      {
        description:
          'Write the case of a draft, with the reviewer of its pull request',
        example: `steps:
  - id: write
    action: maintenance:case:write
    input:
      draftId: \${{ parameters.draftId }}
      reviewer: \${{ parameters.reviewer }}
`,
      },
    ],
    schema: {
      input: {
        ...caseFields,
        draftId: z =>
          z
            .string()
            .optional()
            .describe('A draft of the portal to take the case from'),
        slug: z =>
          z
            .string()
            .optional()
            .describe('Name of the file; that of the draft if unset'),
        reviewer: z =>
          z
            .string()
            .optional()
            .describe(
              'Entity ref of who reviews the pull request; the case stays a draft if unset',
            ),
      },
      output: {
        slug: z => z.string().describe('Name of the case'),
        title: z => z.string().describe('Title of the case'),
        path: z => z.string().describe('Path of the file in the workspace'),
      },
    },
    async handler(ctx) {
      const { draftId, slug, reviewer, ...fields } = ctx.input;
      const found = await callMaintenance(maintenance, ctx, async (api, call) =>
        draftId
          ? readDraft(api, draftId, slug, call)
          : {
              markdown: composeCase(fields),
              author: ctx.user?.ref,
              ...(await newFile(api, slug, call)),
            },
      );
      const { author } = found;
      const markdown = signCase(found.markdown, {
        author,
        reviewer,
        date: new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date()),
      });

      const file = resolveSafeChildPath(ctx.workspacePath, found.path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, markdown);
      ctx.logger.info(`Wrote ${found.path}`);
      ctx.output('slug', found.slug);
      ctx.output('title', parseCase(markdown).metadata?.title ?? found.slug);
      ctx.output('path', found.path);
    },
  });
}

/** Where a case is kept, below the folder of `mkdocs.yml`. */
interface CaseFile {
  slug: string;
  path: string;
}

async function readDraft(
  api: MaintenanceApi,
  draftId: string,
  slug: string | undefined,
  call: MaintenanceRequestOptions,
): Promise<CaseFile & { markdown: string; author: string }> {
  const draft = await api.getCaseDraft({ path: { id: draftId } }, call);
  const { markdown, authorRef: author, revises } = draft;
  const file = revises
    ? await fileOf(api, revises, call)
    : await newFile(api, slug ?? draft.slug, call);
  return { markdown, author, ...file };
}

/** @throws NotFoundError where there is no such case any more */
async function fileOf(
  api: MaintenanceApi,
  slug: string,
  call: MaintenanceRequestOptions,
): Promise<CaseFile> {
  const { path } = await api.getCase({ path: { slug } }, call);
  return { slug, path: `docs/${path.replace(/\/$/, '')}.md` };
}

/** @throws InputError where it is no name; ConflictError where it is taken */
async function newFile(
  api: MaintenanceApi,
  slug: string | undefined,
  call: MaintenanceRequestOptions,
): Promise<CaseFile> {
  if (!slug || !CASE_SLUG_PATTERN.test(slug)) {
    throw new InputError(
      `slug is "${
        slug ?? ''
      }", but must be lower-case letters, digits and single dashes, such as ssd-hours`,
    );
  }
  if (await isTaken(api, slug, call)) {
    throw new ConflictError(
      `The name "${slug}" is taken by a case; draft a revision of it in the portal, or choose another name`,
    );
  }
  return { slug, path: `docs/cases/${slug}.md` };
}

async function isTaken(
  api: MaintenanceApi,
  slug: string,
  call: MaintenanceRequestOptions,
): Promise<boolean> {
  try {
    await api.getCase({ path: { slug } }, call);
    return true;
  } catch (error) {
    if (isError(error) && error.statusCode === 404) return false;
    throw error;
  }
}
