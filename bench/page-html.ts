import { lateStart } from '../server/next/late-scripts.mjs';

/** A page of ours as (b) and (c) show it. */
export interface BarePage {
  lang: string;
  /** Addresses of its style sheets, in their order. */
  styles: string[];
  /** Addresses of the fonts that it preloads. */
  fonts: string[];
  /** The inside of its body, behind the scripts that its head holds. */
  html: string;
}

/** Takes away what the framework adds to run in the browser, and what starts it; our other inline scripts stay. */
export function withoutFramework(html: string): string {
  return html
    .replace(scripts, (script, attributes, source) =>
      ofFramework(attributes, source) || source === lateStart ? '' : script,
    )
    .replace(/<link\b[^>]*\b(?:as="script"|rel="modulepreload")[^>]*>/g, '');
}

/** Gives the sources of our own inline scripts, without data blocks such as JSON-LD. */
export function ownScripts(html: string): string[] {
  return [...html.matchAll(scripts)].flatMap(([, attributes = '', source = '']) =>
    ofFramework(attributes, source) || /\btype="application\//.test(attributes) ? [] : [source],
  );
}

/** Reads from the HTML of a page what is needed to show the same in another frame. */
export function barePage(html: string): BarePage {
  const bare = withoutFramework(html);
  const [, head = '', body = ''] =
    /<head>([\s\S]*)<\/head>\s*<body\b[^>]*>([\s\S]*)<\/body>/.exec(bare) ?? [];
  const inHead = [...head.matchAll(scripts)].map(([script]) => script);
  return {
    lang: /<html\b[^>]*\blang="([^"]+)"/.exec(bare)?.[1] ?? '',
    styles: addresses(head, /<link\b[^>]*\brel="stylesheet"[^>]*>/g),
    fonts: addresses(head, /<link\b[^>]*\bas="font"[^>]*>/g),
    html: inHead.join('') + body,
  };
}

function addresses(head: string, links: RegExp): string[] {
  return [...head.matchAll(links)].flatMap(([link]) => /\bhref="([^"]+)"/.exec(link)?.[1] ?? []);
}

const scripts = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;

function ofFramework(attributes: string, source: string): boolean {
  return /\bsrc="\/_next\//.test(attributes) || /__next_f|TURBOPACK|\$R[A-Z]\b/.test(source);
}
