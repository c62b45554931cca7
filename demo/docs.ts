import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { Marked, Renderer, type Tokens } from 'marked';

/**
 * The Markdown files that are served as pages, by their paths in the project: so the links from one to another lead
 * to the same here and there.
 */
export const texts = [
  'README.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'demo/sandbox/README.md',
  ...readdirSync('docs').map((name) => `docs/${name}`),
];

/** Nothing but the style sheet and pictures: what the texts say cannot act. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/** Serves the texts. */
export function docs(): Hono {
  const app = new Hono();
  app.get('/docs/', (context) => context.redirect('/README.md'));
  // What the texts call the demo is all around them.
  app.get('/demo', (context) => context.redirect('/'));
  // What README.md shows.
  app.use('/test/pictures/references/*', serveStatic({ root: './' }));
  for (const path of texts)
    app.get(`/${path}`, async (context) => {
      context.header('Content-Security-Policy', POLICY);
      return context.html(pageOf(await readFile(path, 'utf8')));
    });
  return app;
}

function pageOf(text: string): string {
  const renderer = new DocRenderer();
  const content = new Marked().parse(text, { async: false, renderer });
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${renderer.title} · connection-form</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/demo.css">
    <link rel="stylesheet" href="/docs.css">
  </head>
  <body>
    <header class="bar">
      <strong class="brand">connection-form</strong>
      <nav aria-label="Demo">
        <a href="/">A product</a>
        <a href="/playground/">Playground</a>
        <a href="/gallery/">Gallery</a>
        <a href="/docs/" aria-current="true">Docs</a>
      </nav>
    </header>
    <main class="text">
${content}
    </main>
  </body>
</html>
`;
}

/** Headings have ids as GitHub makes them; what may be wider than the page scrolls by itself. */
class DocRenderer extends Renderer {
  /** The first heading, as HTML. */
  title = '';
  readonly #taken = new Map<string, number>();

  override heading({ tokens, depth }: Tokens.Heading): string {
    const html = this.parser.parseInline(tokens);
    this.title ||= html.replace(/<[^>]+>/g, '');
    const id = this.#idOf(this.parser.parseInline(tokens, this.parser.textRenderer));
    return `<h${depth} id="${id}">${html}</h${depth}>\n`;
  }

  override table(token: Tokens.Table): string {
    return `<div class="wide" tabindex="0">${super.table(token)}</div>\n`;
  }

  override code(token: Tokens.Code): string {
    return super.code(token).replace('<pre>', '<pre class="wide" tabindex="0">');
  }

  /** A second heading of the same words gets a number. */
  #idOf(heading: string): string {
    const id = anchorOf(heading);
    const count = this.#taken.get(id) ?? 0;
    this.#taken.set(id, count + 1);
    return count ? `${id}-${count}` : id;
  }
}

/** What a link to a heading ends with, on GitHub too. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\-_ ]/gu, '')
    .replaceAll(' ', '-');
}
