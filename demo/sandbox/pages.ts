import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const style = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem; box-sizing: border-box;
    background: light-dark(#f1f5f9, #0f172a); color: light-dark(#0f172a, #e2e8f0); }
  main { inline-size: min(100%, 24rem); box-sizing: border-box; padding: 2rem; border-radius: 16px;
    background: light-dark(#fff, #1e293b); box-shadow: 0 1px 2px #0002, 0 12px 32px #0f172a1a; overflow-wrap: anywhere; }
  img { inline-size: 48px; block-size: 48px; display: block; margin-block-end: 1rem; }
  h1 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 .5rem; }
  p { margin: 0 0 1rem; color: light-dark(#475569, #cbd5e1); }
  main > :last-child { margin-block-end: 0; }
  label { display: block; font-weight: 600; font-size: .875rem; margin-block-end: 1rem; }
  input { display: block; inline-size: 100%; box-sizing: border-box; margin-block-start: .25rem; padding: .6rem .75rem;
    font: inherit; color: inherit; background: transparent; border: 1px solid light-dark(#94a3b8, #64748b); border-radius: 8px; }
  ul { margin: 0 0 1rem; padding-inline-start: 1.25rem; color: light-dark(#475569, #cbd5e1); }
  .actions { display: flex; flex-flow: row-reverse wrap; gap: .5rem; margin: 0; }
  button { flex: 1; padding: .6rem 1rem; font: inherit; font-weight: 600; border-radius: 8px; cursor: pointer;
    border: 1px solid light-dark(#cbd5e1, #475569); background: transparent; color: inherit; }
  button[type=submit] { background: var(--brand); border-color: var(--brand); color: #fff; }
  :focus-visible { outline: 3px solid color-mix(in srgb, var(--brand) 60%, transparent); outline-offset: 2px; }
  small { color: light-dark(#64748b, #94a3b8); }
`;

export interface Page {
  title: string;
  content: Html;
  /** A data: address. */
  logo?: string;
  /** CSS colour of what can be pressed. */
  color?: string;
  /** `light` or `dark`; otherwise as the browser prefers. */
  theme?: string;
}

/** A page of the service or of another app: one card in the middle. */
export function page({ title, content, logo, color = '#334155', theme }: Page): Html {
  return html`<!doctype html>
    <html lang="en" style="${theme === 'light' || theme === 'dark' ? `color-scheme: ${theme}` : ''}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="${logo ?? 'data:,'}" />
        <style>
          ${raw(style)}
        </style>
      </head>
      <body style="--brand: ${color}">
        <main>
          ${logo ? html`<img src="${logo}" alt="" />` : ''}
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
}

/**
 * The two ways on from a page that asks. The form's field `answer` is `yes` or `no`; agreeing
 * comes first in the document, so that Enter agrees.
 */
export const choice = (agree: string): Html =>
  html`<div class="actions">
    <button type="submit" name="answer" value="yes">${agree}</button>
    <button id="cancel" name="answer" value="no" formnovalidate>Cancel</button>
  </div>`;

/** JSON that can stand in a script element. */
export const scriptJson = (value: unknown): HtmlEscapedString =>
  raw(
    JSON.stringify(value)
      .replaceAll('<', '\\u003c')
      .replaceAll('\u2028', '\\u2028')
      .replaceAll('\u2029', '\\u2029'),
  ) as HtmlEscapedString;
