import { transform } from 'esbuild';

/**
 * Puts the minified style sheets in the place of `css` templates, which a minifier of scripts
 * leaves as they are. Blanks in the values of custom properties go too, which esbuild keeps.
 */
export async function minifyCssTemplates(code) {
  let minified = '';
  let end = 0;
  for (const match of code.matchAll(/\bcss`([^`$]*)`/g)) {
    const { code: css } = await transform(match[1], { loader: 'css', minify: true });
    minified += code.slice(end, match.index) + JSON.stringify(css.trim().replace(/(--[\w-]+:|,) /g, '$1'));
    end = match.index + match[0].length;
  }
  return minified + code.slice(end);
}
