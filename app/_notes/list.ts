/** The notes of an edition that the reader may see, whatever version they were made on, as the store lists them. */
export interface NotesPage {
  items: unknown[];
  /** Whether notes can be made public here. */
  publishing: boolean;
  /** The name that others see beside the reader's public notes. */
  name: string | null;
}

/** Reads the notes of the edition of a reading page. */
export async function listNotes(source: string): Promise<NotesPage> {
  const response = await fetch(`/api/annotations/?source=${encodeURIComponent(source)}`);
  if (!response.ok) throw new Error(`The store answered ${response.status}`);
  const page: { items: unknown[]; 'jolma:mayPublish': boolean; 'jolma:name': string | null } =
    await response.json();
  return { items: page.items, publishing: page['jolma:mayPublish'], name: page['jolma:name'] };
}
