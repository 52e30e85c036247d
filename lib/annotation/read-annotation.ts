import type { z } from 'zod';
import type { PageLocale } from '../language/page-locales';
import { annotation, type IncomingTarget } from './annotation-schema';
import { longestTag } from './limits';
import { type NoteRecord, type NoteSubject, parseNoteIri, parseUuidUrn, type TextTarget } from './note';
import { rangeOf, tagsOf, textsOf } from './read-said';
import { parseSource } from './source';

/** What a client says of a note. */
export interface NoteDraft extends Pick<NoteRecord, 'via' | 'motivation' | 'visibility' | 'body' | 'tags'> {
  /** In the script of the page it was written on. */
  about: NoteSubject<PageLocale>;
  /** Lower-case UUID; `null` when the client leaves it to the store. */
  id: string | null;
  /** What its author wants to be called; `null` is nothing, and undefined is not said. */
  authorName: string | null | undefined;
}

/** What was wrong with what a client sent. */
export interface Refusal {
  ok: false;
  /** The name of the member, such as `body.value`; of the whole, `annotation`. */
  field: string;
  /** A sentence. */
  detail: string;
  /** The greatest size allowed, when it is that which is exceeded. */
  limit?: number;
}

/**
 * Reads a Web Annotation in JSON-LD as far as this store keeps it: text about segments or ranges of one
 * version, or about another note. Members it does not know are passed over. Whether the places exist is not
 * looked at.
 *
 * @param json any value that JSON can hold
 * @param origins the origins that are this application's own
 */
export function readAnnotation(
  json: unknown,
  origins: readonly string[],
): { ok: true; draft: NoteDraft } | Refusal {
  const result = annotation.safeParse(json);
  if (!result.success) return refusal(json, result.error);
  const { id, motivation, visibility, creator, body, target } = result.data;

  const uuid = id == null ? null : (parseUuidUrn(id) ?? parseNoteIri(id, origins));
  if (id != null && uuid === null) return refuse('id', 'must be urn:uuid: and a UUID');
  const [text, ...others] = textsOf(body ?? []);
  if (others.length > 0) return refuse('body', 'must hold one text at most, beside tags');
  if (text === undefined && motivation !== 'highlighting') {
    return refuse('body', `is needed for ${motivation}`);
  }
  const tags = tagsOf(body ?? []);
  if (tags.some((tag) => tag.length > longestTag)) {
    const refusal = refuse('body.value', `must have ${longestTag} characters at most in a tag`);
    return { ...refusal, limit: longestTag };
  }
  const about = readSubject(target, origins);
  if ('ok' in about) return about;
  if ((motivation === 'replying') !== (about.kind === 'note')) {
    return refuse('motivation', 'must be replying when the target is a note, and only then');
  }

  return {
    ok: true,
    draft: {
      id: uuid,
      via: id != null && parseUuidUrn(id) !== null ? id : null,
      motivation,
      visibility: visibility ?? 'private',
      body:
        text === undefined
          ? null
          : { value: text.value, format: text.format ?? 'text/plain', language: text.language ?? null },
      tags,
      about,
      authorName: creator ? creator.name || null : undefined,
    },
  };
}

function readSubject(
  targets: IncomingTarget[],
  origins: readonly string[],
): NoteSubject<PageLocale> | Refusal {
  const [first] = targets;
  const answered = first === undefined ? null : parseNoteIri(first.source, origins);
  if (answered !== null && targets.length === 1) return { kind: 'note', id: answered };

  const places: (TextTarget<PageLocale> & { slug: string })[] = [];
  for (const { source, selector } of targets) {
    const place = parseSource(source, origins);
    if (place === null) return refuse('target.source', 'must be the address of a segment here');
    const { locale, slug, segment } = place;
    if (segment === null) return refuse('target.source', 'must name a segment after #');
    const range = rangeOf(selector ?? []);
    if (selector != null && (range === null || selector.length !== 2))
      return refuse('target.selector', 'must hold one TextPositionSelector and one TextQuoteSelector');
    places.push({ locale, slug, segment, range });
  }
  const [place, ...more] = places;
  if (place === undefined) return refuse('target', 'is missing');
  if (more.some(({ slug, locale }) => slug !== place.slug || locale !== place.locale)) {
    return refuse('target.source', 'must be in one version of one edition, in all targets');
  }
  const target = ({ locale, segment, range }: TextTarget<PageLocale>) => ({ locale, segment, range });
  return { kind: 'text', edition: place.slug, targets: [target(place), ...more.map(target)] };
}

function refuse(field: string, what: string): Refusal {
  return { ok: false, field, detail: `${field} ${what}.` };
}

function refusal(json: unknown, error: z.ZodError): Refusal {
  const issue = error.issues[0];
  const field = fieldName(json, issue?.path ?? []) || 'annotation';
  const limit = issue?.code === 'too_big' ? { limit: Number(issue.maximum) } : {};
  return { ok: false, field, detail: `${field}: ${issue?.message}`, ...limit };
}

/** Names a member by its path, with an index only where the client itself has sent an array. */
function fieldName(json: unknown, path: PropertyKey[]): string {
  let name = '';
  let value = json;
  for (const key of path) {
    if (typeof key === 'number') {
      if (!Array.isArray(value)) continue;
      name += `[${key}]`;
      value = value[key];
    } else {
      name += name === '' ? String(key) : `.${String(key)}`;
      value = value instanceof Object ? Reflect.get(value, key) : undefined;
    }
  }
  return name;
}
