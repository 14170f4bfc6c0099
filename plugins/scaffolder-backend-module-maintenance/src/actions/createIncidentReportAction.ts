import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { PortalPaths } from '@weibao/backstage-plugin-maintenance-common';
import { MaintenanceService } from '@weibao/backstage-plugin-maintenance-node';
import { callMaintenance } from './callMaintenance';
import { LEVELS } from './caseFields';

/** Reports a fault of a device, with the rights of whoever runs the template. */
export function createIncidentReportAction(options: {
  maintenance: MaintenanceService;
  portalPaths: PortalPaths;
}) {
  return createTemplateAction({
    id: 'maintenance:incident:report',
    description: 'Reports a fault of a device under maintenance.',
    supportsDryRun: true,
    examples: [
      {
        description: 'Report a failed disk by serial number',
        example: `steps:
  - id: report
    action: maintenance:incident:report
    input:
      serialNumber: CN7520ABCD
      level: II
      title: Disk 3 has failed
      reporterName: He Zhiqiang
`,
      },
    ],
    schema: {
      input: {
        deviceRef: z =>
          z
            .string()
            .optional()
            .describe('Entity ref of the device; or its serial number'),
        serialNumber: z =>
          z.string().optional().describe('Serial number of the device'),
        customerRef: z =>
          z
            .string()
            .optional()
            .describe(
              'Entity ref of the customer, where the device may be in no ledger',
            ),
        deviceDescription: z =>
          z
            .string()
            .max(500)
            .optional()
            .describe('What is known of a device that is in no ledger'),
        level: z => z.enum(LEVELS).describe('Fault level'),
        title: z => z.string().max(200).describe('What is wrong, in a line'),
        description: z =>
          z.string().optional().describe('What has been seen so far'),
        reporterName: z => z.string().describe('Who noticed the fault'),
        reporterPhone: z =>
          z.string().optional().describe('Where to reach them'),
      },
      output: {
        incidentId: z => z.string().describe('Id of the incident'),
        path: z => z.string().describe('Path of its page in the portal'),
      },
    },
    async handler(ctx) {
      const { reporterName, reporterPhone, ...report } = ctx.input;
      const { deviceRef, serialNumber, customerRef } = report;
      if (!customerRef && !deviceRef === !serialNumber) {
        throw new InputError(
          'Name either deviceRef or serialNumber, or the customer of a device that is in no ledger',
        );
      }
      if (ctx.isDryRun) {
        ctx.logger.info(`Would report: ${report.title}`);
        return;
      }
      const { id } = await callMaintenance(
        options.maintenance,
        ctx,
        (api, call) =>
          api.reportIncident(
            {
              body: {
                ...report,
                reporter: { name: reporterName, phone: reporterPhone },
                channel: 'portal',
              },
            },
            call,
          ),
      );
      ctx.logger.info(`Reported ${id}`);
      ctx.output('incidentId', id);
      ctx.output('path', options.portalPaths.incident(id));
    },
  });
}
