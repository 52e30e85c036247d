import { z } from 'zod';
import {
  type AnnotationBody,
  type AnnotationSelector,
  type AnnotationTarget,
  annotationContext,
} from './annotation';
import { maximumBodyLength } from './limits';
import { bodyFormats, motivations } from './note';
import { listOf } from './read-said';

const longestAddress = 2_000;
/** One text and twenty tags. */
const mostBodies = 21;
const mostTargets = 100;

/** Text that every database and every browser gives back as it was. */
const text = z
  .string()
  .refine((value) => !/\p{Surrogate}/u.test(value), 'must hold no half of a surrogate pair')
  .refine((value) => !value.includes('\0'), 'must hold no NUL');

const written = text.max(maximumBodyLength).refine((value) => /\S/.test(value), 'must not be empty');

const languageTag = z
  .string()
  .max(35)
  .transform((value, context) => {
    try {
      return new Intl.Locale(value).toString();
    } catch {
      context.addIssue('must be a BCP 47 language tag');
      return z.NEVER;
    }
  });

/** JSON-LD writes a list of one without brackets. */
function list<T extends z.ZodType>(item: T, most: number) {
  return z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).min(1).max(most),
  );
}

/** Gives a target that is an address alone as one with a source. */
function withSource(value: unknown): unknown {
  return typeof value === 'string' ? { source: value } : value;
}

const position = z.object({
  type: z.literal('TextPositionSelector'),
  start: z.int().min(0),
  end: z.int().min(0),
});

function quote(words: z.ZodString) {
  return z.object({
    type: z.literal('TextQuoteSelector'),
    exact: words,
    prefix: words.nullish(),
    suffix: words.nullish(),
  });
}

const selector = z.discriminatedUnion('type', [
  position,
  quote(text),
]) satisfies z.ZodType<AnnotationSelector>;

const target = z.preprocess(
  withSource,
  z.object({
    type: z.literal('SpecificResource').nullish(),
    source: z.string().max(longestAddress),
    selector: list(selector, 2).nullish(),
  }),
) satisfies z.ZodType<AnnotationTarget>;
export type IncomingTarget = z.infer<typeof target>;

const body = z.object({
  type: z.literal('TextualBody'),
  value: written,
  format: z.enum(bodyFormats).nullish(),
  language: languageTag.nullish(),
  purpose: z.string().nullish(),
}) satisfies z.ZodType<AnnotationBody>;

/** UTF-16 units. */
const longestName = 60;

/** What others see beside a note: one line, and no address that a stranger could write to. Empty takes it away. */
const personName = text
  .transform((value) => value.replace(/\s+/g, ' ').trim().normalize('NFC'))
  .pipe(
    z
      .string()
      .max(longestName)
      .refine(
        (value) => !/[\p{Cc}\p{Cn}\p{Co}\u202A-\u202E\u2066-\u2069]/u.test(value),
        'must hold no control character',
      )
      .refine((value) => !/\S@\S/.test(value), 'must hold no e-mail address')
      .refine((value) => value === '' || isSeen(value), 'must hold something that can be seen'),
  );

/**
 * Tells whether there is something to see: a letter, digit, punctuation mark or symbol that has a form of its own.
 * Marks without a letter, direction marks, what has no width, fillers and the empty braille pattern have none.
 */
function isSeen(value: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(value.replace(/[\p{Default_Ignorable_Code_Point}\u2800]/gu, ''));
}

/** Who wrote it, as she wants to be called; any other form is passed over. */
const creator = z.preprocess(
  (value) => (value instanceof Object && 'name' in value ? value : null),
  z.object({ name: personName }).nullable(),
);

/** A Web Annotation as far as this store reads it; other members are dropped. */
export const annotation = z.object({
  '@context': list(z.unknown(), 10)
    .refine((contexts) => contexts.includes(annotationContext), `must be ${annotationContext}`)
    .optional(),
  id: z.string().max(longestAddress).nullish(),
  type: list(z.unknown(), 10).refine((types) => types.includes('Annotation'), 'must be Annotation'),
  motivation: z.enum(motivations),
  visibility: z.enum(['private', 'public']).nullish(),
  creator: creator.optional(),
  body: list(body, mostBodies).nullish(),
  target: list(target, mostTargets),
});

/** An annotation that someone else's program may have written, as far as its targets are read; any other selector is passed over. */
export const foreignAnnotation = z.object({
  id: z.string(),
  motivation: anyList(z.string()).optional(),
  target: anyList(
    z.preprocess(
      withSource,
      z.object({
        source: z.string(),
        selector: anyList(
          z.union([position, quote(z.string()), z.object({ type: z.string() }).transform(() => null)]),
        ).optional(),
      }),
    ),
  ),
});

/** A list of any length, which may be absent or written without brackets. */
function anyList<T extends z.ZodType>(item: T) {
  return z.preprocess((value) => listOf(value), z.array(item));
}
