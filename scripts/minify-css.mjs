import { transform } from 'esbuild';

/** Minifies the style sheets in `css` templates, which a minifier of scripts leaves as they are. */
export async function minifyCssTemplates(code) {
  let minified = '';
  let end = 0;
  for (const match of code.matchAll(/\bcss`([^`$]*)`/g)) {
    const { code: css } = await transform(match[1], { loader: 'css', minify: true });
    minified += code.slice(end, match.index) + 'css`' + css.trim().replaceAll('\\', '\\\\') + '`';
    end = match.index + match[0].length;
  }
  return minified + code.slice(end);
}
