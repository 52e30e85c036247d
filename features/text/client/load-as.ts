import { loadJson } from '../../shell/client/loading';

/**
 * Loads data of the page. The server that answers is of the version of the page, so that `is` may tell it by its form alone.
 *
 * @throws as `loadJson`, and an error where the data is something else
 */
export async function loadAs<T>(address: string, is: (json: unknown) => json is T): Promise<T> {
  const json = await loadJson<unknown>(address);
  if (is(json)) return json;
  throw new Error(`${address} answered something else`);
}
