import type { TextTarget } from '../../lib/annotation/note';
import type { NoteDraft, Refusal } from '../../lib/annotation/read-annotation';
import { storedRange } from '../../lib/annotation/stored-range';
import { findRangeFault, type RangeFault } from '../../lib/annotation/text-range';
import type { Edition } from '../../lib/edition/edition';
import { isDerivedScript, languageOf, type PageLocale } from '../../lib/language/page-locales';
import { transliterateWithMap } from '../../lib/language/transliterate';
import type { AnnotationService } from './service';
import { findNote, type NoteContent, type StoredTarget } from './store';
import { isVisible } from './visible';

const faults: Record<RangeFault, string> = {
  outside: 'must lie inside the text of the segment',
  empty: 'must hold at least one character',
  'other words': 'must have the words that the segment has there',
  'splits a character': 'must not split a character',
};

/**
 * Looks up what a note is about: its segments, as they are now, or the note it answers.
 *
 * @returns the content to store, or what is not there
 */
export async function groundNote(
  { database, editions }: AnnotationService,
  { about, ...draft }: NoteDraft,
  readerId: string | null,
): Promise<{ ok: true; content: NoteContent } | Refusal> {
  if (about.kind === 'note') {
    const answered = await findNote(database, about.id);
    if (answered === null || !isVisible(answered, readerId)) {
      return { ok: false, field: 'target', detail: 'target must be a note that exists.' };
    }
    const thread = { edition: answered.edition, root: answered.root ?? about.id, segment: answered.segment };
    return { ok: true, content: { ...draft, ...thread, replyTo: about.id, targets: [] } };
  }
  const edition = (await editions.find(about.edition))?.edition ?? null;
  const targets: StoredTarget[] = [];
  for (const target of about.targets) {
    const found = groundTarget(edition, target);
    if ('ok' in found) return found;
    targets.push(found);
  }
  const [{ segment }] = about.targets;
  return {
    ok: true,
    content: { ...draft, edition: about.edition, replyTo: null, root: null, segment, targets },
  };
}

/** Finds the place in the stored text: of Kazakh that of the page's script, whose offsets and words were sent. */
function groundTarget(edition: Edition | null, target: TextTarget<PageLocale>): StoredTarget | Refusal {
  const locale = languageOf(target.locale);
  const version = edition?.versions[locale];
  const segment = version?.segments.find(({ ids }) => ids.includes(target.segment));
  if (segment === undefined) {
    const missing = edition === null ? 'edition' : version === undefined ? 'version' : 'segment';
    return {
      ok: false,
      field: 'target.source',
      detail: `target.source must be a segment that exists: there is no such ${missing}.`,
    };
  }
  const { text } = segment;
  const place = { locale, segment: target.segment, text };
  if (target.range === null) return { ...place, range: null };
  const shown = isDerivedScript(target.locale) ? transliterateWithMap(text, target.locale) : null;
  const fault = findRangeFault(shown?.text ?? text, target.range);
  if (fault !== null)
    return { ok: false, field: 'target.selector', detail: `target.selector ${faults[fault]}.` };
  return { ...place, range: shown ? storedRange(text, target.range, shown.map) : target.range };
}
