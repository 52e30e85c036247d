import { z } from 'zod';
import type { EntryTerm } from './entry';

/** What `terms.{locale}` of an entry's file may hold; how occurrences are told may be left out. */
export const entryTermSchema: z.ZodType<EntryTerm> = z.strictObject({
  headword: z.string().min(1),
  variants: z.array(z.string().min(1)),
  lemmas: z.array(z.string().min(1)),
  include: z.array(z.string().min(1)).default([]),
  exclude: z.array(z.string().min(1)).default([]),
  rule: z
    .strictObject({ quoted: z.boolean().default(false), notBefore: z.array(z.string().min(1)).default([]) })
    .nullable()
    .default(null),
  marked: z
    .array(
      z.strictObject({
        edition: z.string().min(1),
        segment: z.string().min(1),
        surface: z.string().min(1),
        appearance: z.number().int().min(1).default(1),
        isTerm: z.boolean(),
      }),
    )
    .default([]),
});
