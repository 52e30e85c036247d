/** Finds the terms of the glossary in all editions, and keeps what it found for the pages. */
import { contentFolder, readContent } from '../server/content-folder';
import { findInContent } from '../server/find-in-content';
import { keepOccurrences } from '../server/kept-occurrences';

const content = readContent(contentFolder());
findInContent(content).then((found) => keepOccurrences(content, found));
