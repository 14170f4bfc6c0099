import { type Permission } from '@backstage/plugin-permission-common';
import { z } from 'zod';

/** What the methods of the permissions service are asked, one of a batch. */
export interface Question {
  permission: Permission;
  resourceRef?: string;
}

const attributes = z.object({
  action: z.enum(['create', 'read', 'update', 'delete']).optional(),
});

const questionSchema = z.union([
  z.object({
    permission: z.object({
      type: z.literal('basic'),
      name: z.string(),
      attributes,
    }),
    resourceRef: z.undefined().optional(),
  }),
  z.object({
    permission: z.object({
      type: z.literal('resource'),
      name: z.string(),
      attributes,
      resourceType: z.string(),
    }),
    resourceRef: z.string().optional(),
  }),
]);

/**
 * The question as the permission backend would read it: a copy of known fields.
 *
 * @throws {ZodError} where the permission backend answers 400
 */
export function parseQuestion(question: Question): Question {
  return questionSchema.parse(question);
}
