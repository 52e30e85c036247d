/** Finds the terms of the glossary in all editions, and keeps what it found for the pages. */
import { contentFolder, readContent } from '../content/content-folder';
import { findInContent } from './find-in-content';
import { keepOccurrences } from './kept-occurrences';

const content = readContent(contentFolder());
findInContent(content).then((found) => keepOccurrences(content, found));
