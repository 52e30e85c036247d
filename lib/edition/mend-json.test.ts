import { expect, it } from 'vitest';
import { mendJson } from './mend-json';

it('mends what is said in our languages, and nothing else', () => {
  const file = `[{
  "quote": "- \\"as it stands\\"",
  "text": { "en": "The \\"word\\" -- here", "de": "\\"Wort\\"", "ru": "так" }
}]
`;
  expect(mendJson(file)).toEqual({
    file: file.replace('The \\"word\\" -- here', 'The “word” — here'),
    changes: [{ line: 3, before: '"word" -- here', after: '“word” — here' }],
  });
});
