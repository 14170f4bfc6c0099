import { z } from 'zod';
import { readAsset, weighted } from './readAsset';

const ref = z.string().regex(/^[a-z]+:[a-z0-9-]+\/[a-z0-9.-]+$/);

/** Somebody at a customer; with an account they report in the portal themselves. */
const contact = z.strictObject({
  name: z.string(),
  phone: z.string(),
  userRef: ref.optional(),
});

const customer = z.strictObject({
  ref,
  language: z.enum(['zh', 'en']),
  projectEngineerRef: ref,
  serviceManagerRef: ref,
  contacts: z.array(contact).min(1),
  channels: weighted(['portal', 'phone', 'group', 'inspection']),
  /** Incidents compared with the other customers. */
  weight: z.number().positive(),
  /** How often a clock is missed compared with the others. */
  missFactor: z.number().positive(),
});

export type CustomerContact = z.infer<typeof contact>;

/** A fictional customer, and how the year with them goes. */
export type DemoCustomer = z.infer<typeof customer>;

const people = readAsset(
  'customers.yaml',
  z.strictObject({
    engineers: z.array(z.strictObject({ ref, name: z.string() })).min(1),
    seniorEngineerRef: ref,
    customers: z.array(customer).min(1),
  }),
);

/** The engineers who take turns beside the project engineer. */
export const ENGINEERS = people.engineers;
export const SENIOR_ENGINEER = people.seniorEngineerRef;

/** Their devices come from the ledgers in the examples. */
export const DEMO_CUSTOMERS = people.customers;
