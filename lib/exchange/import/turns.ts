/** A name, or initials with or without one, before a colon; initials alone also before a dash. */
export const turn =
  /^(?:[—–-]\s+)?(?:(?<name>(?:\p{Lu}\.[ -]?){1,3}(?:\p{Lu}[\p{L}-]*)?|\p{Lu}[^:.!?—]{0,39}?)\s*:|(?<initials>(?:\p{Lu}\.\s?){2,3})\s*[—–]|(?<letter>\p{Lu})\.)\s+(?=\S)/u;

/** Tells whether a line begins as a turn of a conversation does: with a name or “Question” before a colon. */
export function beginsTurn(line: string): boolean {
  const { name, initials } = turn.exec(line)?.groups ?? {};
  return name !== undefined || initials !== undefined;
}
