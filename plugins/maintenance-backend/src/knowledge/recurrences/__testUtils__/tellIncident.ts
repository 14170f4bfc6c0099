import {
  IncidentEventInput,
  IncidentInput,
} from '@weibao/backstage-plugin-maintenance-common';
import { MaintenanceServices } from '../../../services';
import { DEVICES } from './faultyDevices';

/** Noon in Shanghai. */
export const NOW = new Date('2026-11-22T04:00:00.000Z');

const DAY = 86_400_000;

/** What is told of an incident; it is solved unless it says otherwise. */
export type Told = Partial<
  Pick<IncidentInput, 'title' | 'description' | 'level' | 'reporter'>
> &
  Partial<
    Pick<
      IncidentEventInput,
      'cause' | 'solution' | 'prevention' | 'faultPart' | 'faultCode'
    >
  > & {
    device: keyof typeof DEVICES;
    /** Days before {@link NOW}. */
    daysAgo: number;
    /** What happens after it has been taken, in place of its solution. */
    then?: Omit<IncidentEventInput, 'version'>[];
    /** Who takes it. */
    by?: string;
  };

/** Reports an incident, takes it and solves it; answers its id. */
export async function tellIncident(
  services: Pick<MaintenanceServices, 'devices' | 'incidents'>,
  told: Told,
): Promise<string> {
  const { directory } = services.devices;
  const { service: incidents } = services.incidents;
  const at = NOW.getTime() - told.daysAgo * DAY;
  const minutesLater = (minutes: number) =>
    new Date(at + minutes * 60_000).toISOString();
  const [device] = (
    await directory.getDevices([DEVICES[told.device].deviceRef])
  ).values();
  const { id } = await incidents.reportIncident(
    {
      device,
      level: told.level ?? 'III',
      title: told.title ?? 'Amber light',
      description: told.description,
      reporter: told.reporter ?? { name: '何志强', phone: '0755-5555-0121' },
      reportedAt: minutesLater(0),
    },
    'user:default/desk',
  );
  const steps = [
    { type: 'acknowledge' as const },
    ...(told.then ?? [solutionOf(told)]),
  ];
  for (const [i, step] of steps.entries()) {
    const log = await incidents.getLog(id);
    await incidents.addEvent(
      log,
      { at: minutesLater(i + 1), ...step, version: log.events.length },
      told.by ?? 'user:default/chen.wei',
    );
  }
  return id;
}

function solutionOf(told: Told) {
  const { cause, solution = 'Part replaced', prevention } = told;
  const { faultPart, faultCode } = told;
  return {
    type: 'resolve' as const,
    cause,
    solution,
    prevention,
    faultPart,
    faultCode,
  };
}
