import { transform } from 'esbuild';
import ts from 'typescript';

/**
 * Minifies the style sheets and templates in a module, which to the minifiers of JavaScript are strings:
 * of line breaks and indentation in templates one space stays, of attributes of one word no quotes.
 */
export async function withSmallTemplates(source, id) {
  const edits = [];
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node)) {
      const tag = node.tag.getText();
      const { template } = node;
      const parts = ts.isNoSubstitutionTemplateLiteral(template)
        ? [template]
        : [template.head, ...template.templateSpans.map(({ literal }) => literal)];
      if (tag === 'css') edits.push({ node, text: smallCss(template.getText()) });
      if (tag === 'html') edits.push(...parts.map((node) => ({ node, text: smallHtml(node.getText()) })));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(id, source, ts.ScriptTarget.Latest, true));
  let small = '';
  let end = 0;
  for (const { node, text } of edits.sort((one, other) => one.node.getStart() - other.node.getStart())) {
    small += source.slice(end, node.getStart()) + (await text);
    end = node.getEnd();
  }
  return small + source.slice(end);
}

/** Without its tag, which says only what the string is. */
async function smallCss(literal) {
  const { code } = await transform(literal.slice(1, -1), { loader: 'css', minify: true });
  return JSON.stringify(code.trim());
}

function smallHtml(literal) {
  return literal
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ (?=>)/g, '')
    .replace(/="([\w-]+)"(?=[ >])/g, '=$1');
}
