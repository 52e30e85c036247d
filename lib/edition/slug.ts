/** Stands where the slug of an edition would, in addresses of our own that name none; no slug is like it. */
export const noEdition = '_';

/**
 * Says why a folder's name cannot be the slug of an edition, or null if it can.
 *
 * @param reserved the names of pages that stand where editions do
 */
export function slugFault(slug: string, reserved: ReadonlySet<string>): string | null {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    return `the folder’s name “${slug}” cannot be an address; use small Latin letters, digits and single hyphens`;
  if (reserved.has(slug)) return `“${slug}” is the address of a page; give the folder another name`;
  return null;
}
