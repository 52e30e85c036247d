import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { StructuredData } from './StructuredData';

it('lets no text end the block', () => {
  const headline = '</script><script>alert(1)</script><!--';
  const html = renderToStaticMarkup(
    <StructuredData data={{ '@context': 'https://schema.org', '@type': 'Article', headline }} />,
  );
  const [, json = ''] = /^<script type="application\/ld\+json">([^<]*)<\/script>$/.exec(html) ?? [];
  expect(JSON.parse(json)).toMatchObject({ headline });
});
