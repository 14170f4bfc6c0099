import {
  Checklist,
  ChecklistVersion,
} from '@weibao/backstage-plugin-maintenance-common';

/** A checklist with all that it ever asked for. */
export interface ChecklistDefinition {
  id: string;
  deviceType: string;
  builtIn: boolean;
  /** At least one; the first one first. */
  versions: readonly ChecklistVersion[];
}

/** The checklist in its newest version, which inspections that begin now have. */
export function newestOf(definition: ChecklistDefinition): Checklist {
  const { id, deviceType, builtIn, versions } = definition;
  const { title, items, version } = versions[versions.length - 1];
  return { id, title, deviceType, items, builtIn, version };
}
