import { Redactor } from '../../redaction/redactText';
import { DraftIncident } from './DraftIncident';

/** The same incident, every word of it redacted but its id. */
export function redactIncident(
  incident: DraftIncident,
  redact: (text: string) => string,
): DraftIncident {
  const optional = (text: string | undefined) => text && redact(text);
  const { id, level, device, plan } = incident;
  return {
    id,
    level,
    device: {
      type: redact(device.type),
      manufacturer: redact(device.manufacturer),
      model: redact(device.model),
    },
    title: redact(incident.title),
    description: optional(incident.description),
    cause: optional(incident.cause),
    solution: optional(incident.solution),
    prevention: optional(incident.prevention),
    faultPart: optional(incident.faultPart),
    faultCode: optional(incident.faultCode),
    plan: plan && {
      diagnosis: redact(plan.diagnosis),
      steps: redact(plan.steps),
      tools: optional(plan.tools),
      businessEffect: optional(plan.businessEffect),
      wayBack: optional(plan.wayBack),
    },
    partsUsed: incident.partsUsed.map(({ name, partNumber, quantity }) => ({
      name: redact(name),
      partNumber: optional(partNumber),
      quantity,
    })),
  };
}

/** Redacts each text once, and so counts once what is said again and again. */
export function createRedactionLog(redact: Redactor) {
  const redacted = new Map<string, ReturnType<Redactor>>();
  return {
    redact: (text: string): string => {
      const known = redacted.get(text);
      if (known) return known.text;
      const result = redact(text);
      redacted.set(text, result);
      return result.text;
    },
    results: () => [...redacted.values()],
  };
}
