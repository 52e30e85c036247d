import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { type Extract, extract, pack } from 'tar-stream';
import { z } from 'zod';

/** The form of archives that this version of the application writes, and the newest it reads. */
const form = 1;

const manifestName = 'manifest.json';
/** Bytes; ours has a few hundred. */
const longestManifest = 1_000_000;

/** The names of the files in an archive. */
export const parts = { database: 'jolma-jol.db', secret: 'auth-secret' } as const;

const formOnly = z.object({ format: z.literal('jolma-jol backup'), form: z.int().positive() });

const manifestSchema = formOnly.extend({
  made: z.iso.datetime(),
  /** The names of the migrations that the database has been through. */
  migrations: z.array(z.string()),
  notes: z.int().nonnegative(),
  parts: z.array(
    z.object({
      name: z.enum(parts),
      bytes: z.int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

/** What an archive says of itself. */
export type Manifest = z.infer<typeof manifestSchema>;

type Part = Manifest['parts'][number];

type Entry = Extract extends AsyncIterable<infer E> ? E : never;

/** Tells in one sentence why a file cannot be read as an archive. */
export class ArchiveError extends Error {
  override name = 'ArchiveError';
}

/**
 * Writes an archive, a tar compressed with gzip: what it says of itself, then the parts.
 *
 * @param target a file that is not there yet; it gets mode 0600, and is on the disk afterwards
 * @param about what the manifest says beside the parts
 * @param files a file for each part
 */
export async function writeArchive(
  target: string,
  about: Pick<Manifest, 'made' | 'migrations' | 'notes'>,
  files: ReadonlyMap<Part['name'], string>,
): Promise<Manifest> {
  const described: Part[] = [];
  for (const [name, file] of files) described.push({ name, ...(await measure(file)) });
  const manifest: Manifest = { format: 'jolma-jol backup', form, ...about, parts: described };
  const tar = pack();
  const add = async () => {
    const mtime = new Date(about.made);
    tar.entry({ name: manifestName, mode: 0o600, mtime }, `${JSON.stringify(manifest, null, 2)}\n`);
    for (const { name, bytes } of described) {
      const entry = tar.entry({ name, mode: 0o600, mtime, size: bytes });
      await pipeline(createReadStream(files.get(name) ?? ''), entry);
    }
    tar.finalize();
  };
  await Promise.all([
    add(),
    pipeline(tar, createGzip(), createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true })),
  ]);
  return manifest;
}

async function measure(file: string) {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(file)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/**
 * Reads an archive to its end and compares every part with what the manifest says of it.
 *
 * @param placeOf tells in which file, not there yet, a part is to be laid; without it parts are only compared
 * @throws {ArchiveError} when it is no archive, is damaged, or is of a newer form; some parts may then be laid
 */
export async function readArchive(
  file: string,
  placeOf: ((name: Part['name']) => string) | null = null,
): Promise<Manifest> {
  const reader = new Reader(file, placeOf);
  const tar = extract();
  const readEntries = async () => {
    for await (const entry of tar) await reader.read(entry);
  };
  try {
    await Promise.all([readEntries(), pipeline(createReadStream(file), createGunzip(), tar)]);
  } catch (error) {
    // What the file system says stands for itself.
    if (error instanceof ArchiveError || (error instanceof Error && 'syscall' in error)) throw error;
    throw reader.refusal();
  }
  return reader.end();
}

/** Takes the entries of an archive in their order. */
class Reader {
  private manifest: Manifest | null = null;
  private readonly missing = new Map<string, Part>();

  constructor(
    private readonly file: string,
    private readonly placeOf: ((name: Part['name']) => string) | null,
  ) {}

  async read(entry: Entry): Promise<void> {
    if (this.manifest === null) {
      this.manifest = await this.readManifest(entry);
      for (const part of this.manifest.parts) this.missing.set(part.name, part);
      return;
    }
    const part = this.missing.get(entry.header.name);
    if (part === undefined || entry.header.type !== 'file') throw this.refusal();
    if (!(await isAsDescribed(entry, part, this.placeOf?.(part.name) ?? null))) throw this.refusal();
    this.missing.delete(part.name);
  }

  end(): Manifest {
    if (this.manifest === null || this.missing.size > 0) throw this.refusal();
    return this.manifest;
  }

  /** Says what is wrong with what cannot be read on. */
  refusal(): ArchiveError {
    return new ArchiveError(
      this.manifest === null
        ? `${this.file} is not a backup that “edition backup” made, or it is damaged.`
        : `${this.file} is damaged: what is in it is not what was put into it.`,
    );
  }

  private async readManifest(entry: Entry): Promise<Manifest> {
    if (entry.header.name !== manifestName || entry.header.size > longestManifest) throw this.refusal();
    const json: unknown = JSON.parse(await text(entry));
    const found = formOnly.safeParse(json);
    if (found.success && found.data.form > form)
      throw new ArchiveError(
        `${this.file} was made by a newer version of the application: restore it with that.`,
      );
    const parsed = manifestSchema.safeParse(json);
    if (!parsed.success || parsed.data.parts[0]?.name !== parts.database) throw this.refusal();
    return parsed.data;
  }
}

/** Compares a part with what the manifest says, and lays it in a file if there is one to lay it in. */
async function isAsDescribed(entry: Entry, { bytes, sha256 }: Part, place: string | null): Promise<boolean> {
  const hash = createHash('sha256');
  let read = 0;
  const laid = place === null ? null : await open(place, 'wx', 0o600);
  try {
    for await (const chunk of bytesOf(entry)) {
      hash.update(chunk);
      read += chunk.length;
      await laid?.writeFile(chunk);
    }
  } finally {
    await laid?.close();
  }
  return read === bytes && hash.digest('hex') === sha256;
}

async function* bytesOf(entry: Entry): AsyncGenerator<Uint8Array> {
  for await (const chunk of entry) if (chunk instanceof Uint8Array) yield chunk;
}
