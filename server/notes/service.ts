import { type EditionRepository, editions } from '../content/editions';
import type { Database } from '../database/database';
import { database } from '../database/opened';
import { type Auth, auth } from '../identity/auth';
import { authSecret, ownOrigins, settings } from '../settings.mjs';
import { WriteLimits } from './write-limits';

/** What the handlers of `/api/annotations/` work with. */
export interface AnnotationService {
  database: Database;
  auth: Auth;
  /** The application's own, the public one first. */
  origins: string[];
  /** Whether notes can be made public. */
  publicNotes: boolean;
  /** How many notes a reader may have. */
  notesPerReader: number;
  /** Signs what only this server is to know again. */
  secret: string;
  editions: Pick<EditionRepository, 'find'>;
  limits: WriteLimits;
  now: () => Date;
}

let instance: AnnotationService | null = null;

/** Gives the service of the settings. */
export function annotationService(): AnnotationService {
  instance ??= {
    database: database(),
    auth: auth(),
    origins: ownOrigins(),
    publicNotes: settings().publicNotes,
    notesPerReader: settings().notesPerReader,
    secret: authSecret(),
    editions: editions(),
    limits: new WriteLimits(),
    now: () => new Date(),
  };
  return instance;
}
