import { isLocale } from '../language/locales';
import { applyEdits } from './edit';
import { mendText } from './mend-text';
import { type Change, changesOf } from './mend-version';

/** What is written in one of our languages: `"ru": "…"`. */
const stated = /"(?<locale>\w+)"\s*:\s*(?<text>"(?:[^"\\\n]|\\.)*")/g;

/** Mends the typography of what a JSON file says in our languages: remarks, definitions of terms. */
export function mendJson(file: string): { file: string; changes: Change[] } {
  const changes: Change[] = [];
  const mended = file.replace(stated, (whole: string, locale: string, text: string, at: number) => {
    const value = parsed(text);
    if (value === null || !isLocale(locale)) return whole;
    const edits = mendText(value, locale, 'all');
    if (edits.length === 0) return whole;
    const line = file.slice(0, at).split('\n').length;
    changes.push(...changesOf(value, edits, () => line));
    return whole.slice(0, -text.length) + JSON.stringify(applyEdits(value, edits));
  });
  return { file: mended, changes };
}

function parsed(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
