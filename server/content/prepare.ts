/** Prepares the content; run by the build, and by a server whose content has changed. */
import { contentFolder, exitCodeOfFaults } from './content-state';
import { ContentError, prepareContent } from './prepare-content';

prepareContent(contentFolder()).catch((error: unknown) => {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = exitCodeOfFaults;
});
