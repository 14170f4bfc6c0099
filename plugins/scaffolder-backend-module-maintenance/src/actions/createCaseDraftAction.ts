import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { PortalPaths } from '@weibao/backstage-plugin-maintenance-common';
import { MaintenanceService } from '@weibao/backstage-plugin-maintenance-node';
import { callMaintenance } from './callMaintenance';
import { caseFields } from './caseFields';
import { composeCase } from './composeCase';

/** Drafts a fault case in the portal, where it is reviewed and published. */
export function createCaseDraftAction(options: {
  maintenance: MaintenanceService;
  portalPaths: PortalPaths;
}) {
  return createTemplateAction({
    id: 'maintenance:case:draft',
    description:
      'Drafts a fault case in the portal; whoever runs the template is its author.',
    supportsDryRun: true,
    examples: [
      {
        description: 'Draft a case and go on writing in the portal',
        example: `steps:
  - id: draft
    action: maintenance:case:draft
    input:
      title: UPS batteries swell in warm rooms
      language: en
      severity: III
      deviceTypes: [ups]
      symptoms: [The front cover does not close any more]
      rootCause: The room is warmer than 30 °C for weeks.
      solution: Replace the whole string.
      prevention: Measure the room temperature at every inspection.
output:
  links:
    - title: Go on writing
      url: \${{ steps.draft.output.path }}
`,
      },
    ],
    schema: {
      input: {
        ...caseFields,
        slug: z =>
          z
            .string()
            .optional()
            .describe('Name of the file, in lower case; of the title if unset'),
      },
      output: {
        draftId: z => z.string().describe('Id of the draft'),
        path: z => z.string().describe('Path of its editor in the portal'),
      },
    },
    async handler(ctx) {
      const { slug, ...fields } = ctx.input;
      const markdown = composeCase(fields);
      if (ctx.isDryRun) {
        ctx.logger.info(`Would draft:\n${markdown}`);
        return;
      }
      const { id } = await callMaintenance(
        options.maintenance,
        ctx,
        (api, call) => api.createCaseDraft({ body: { markdown, slug } }, call),
      );
      ctx.logger.info(`Drafted ${fields.title}`);
      ctx.output('draftId', id);
      ctx.output('path', options.portalPaths.caseDraft(id));
    },
  });
}
