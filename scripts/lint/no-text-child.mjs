// A rule of ESLint: text that a template shows is written to an element (`<p .textContent=${text}></p>`), and is
// no child of one (`<p>${text}</p>`). For a child Lit remembers a text node, which the translator of a browser
// replaces: what Lit writes to it later is not seen, and where Lit removes nodes up to it, it removes others.
import { ESLintUtils } from '@typescript-eslint/utils';
import ts from 'typescript';

const TEXT = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike;

export const noTextChild = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      child: 'Text that is a child is lost on a translated page: bind it with `.textContent`.',
      returned:
        'Text that a view returns is lost on a translated page: return an element with `.textContent`.',
      passed:
        'Text that is passed as content is lost on a translated page: pass an element with `.textContent`.',
      beside: 'Text beside an expression is lost on a translated page: put it into an element of its own.',
    },
  },
  create(context) {
    const services = ESLintUtils.getParserServices(context);
    const checker = services.program.getTypeChecker();

    const report = (node, messageId) => context.report({ node, messageId });

    /** Whether Lit would show a value of the type as text. An empty text is how views say that nothing is shown. */
    const isText = (type) => {
      if (type.isUnion()) return type.types.some(isText);
      if (type.isStringLiteral()) return type.value !== '';
      if (type.flags & TEXT) return true;
      const isList = checker.isArrayType(type) || checker.isTupleType(type);
      return isList && checker.getTypeArguments(type).some(isText);
    };

    /** `unknown` absorbs other types, so that what may be the value is judged one by one. */
    const judge = (node, messageId) => {
      switch (node.type) {
        case 'ConditionalExpression':
          judge(node.consequent, messageId);
          return judge(node.alternate, messageId);
        case 'LogicalExpression':
          judgeLeft(node, messageId);
          return judge(node.right, messageId);
        case 'ArrayExpression':
          return node.elements.forEach((each) => each && judge(each, messageId));
        case 'TSAsExpression':
        case 'TSNonNullExpression':
          return judge(node.expression, messageId);
      }
      if (isText(services.getTypeAtLocation(node))) report(node, messageId);
    };

    /** The left side of `&&` is the value only where it is false, as an empty text is, but also 0. */
    const judgeLeft = ({ operator, left }, messageId) => {
      if (operator !== '&&') return judge(left, messageId);
      const type = services.getTypeAtLocation(left);
      const parts = type.isUnion() ? type.types : [type];
      if (parts.some(({ flags }) => flags & TEXT && !(flags & ts.TypeFlags.StringLike)))
        report(left, messageId);
    };

    const isUnknown = (type) => type !== undefined && (type.flags & ts.TypeFlags.Unknown) !== 0;

    /** Views return `unknown`: whatever Lit can render. */
    const judgeReturned = (node, { parent }) => {
      // What answers `filter` and its like may be anything as well.
      if (parent.type === 'CallExpression' && /^(filter|find|some|every)/.test(parent.callee.property?.name))
        return;
      const contextual = checker.getContextualType(services.esTreeNodeToTSNodeMap.get(node));
      if (isUnknown(contextual)) judge(node, 'returned');
    };

    return {
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/]'({ quasi: { quasis, expressions } }) {
        const states = childPositions(quasis.map(({ value }) => value.cooked));
        expressions.forEach((expression, index) => {
          if (!states[index]) return;
          judge(expression, 'child');
          const before = quasis[index].value.cooked;
          const after = quasis[index + 1].value.cooked;
          if (/(^|>)[^<>]*[^\s<>][^<>]*$/.test(before) || /^[^<]*[^\s<]/.test(after))
            report(expression, 'beside');
        });
      },
      ReturnStatement({ argument }) {
        if (argument) judgeReturned(argument, functionOf(argument));
      },
      ArrowFunctionExpression(node) {
        if (node.body.type !== 'BlockStatement') judgeReturned(node.body, node);
      },
      CallExpression(node) {
        const call = services.esTreeNodeToTSNodeMap.get(node);
        const signature = checker.getResolvedSignature(call);
        if (!signature || !isUnknown(signature.getReturnType())) return;
        node.arguments.forEach((argument, index) => {
          const parameter = signature.parameters[index];
          if (parameter && isUnknown(checker.getTypeOfSymbolAtLocation(parameter, call)))
            judge(argument, 'passed');
        });
      },
    };
  },
};

function functionOf(node) {
  return /Function/.test(node.type) ? node : functionOf(node.parent);
}

/** For each place between two strings of a template, whether it is outside of tags. */
function childPositions(strings) {
  let isInTag = false;
  let quote = '';
  return strings.map((text) => {
    for (const [index, character] of [...text].entries()) {
      if (quote) quote = character === quote ? '' : quote;
      else if (isInTag && /["']/.test(character)) quote = character;
      else if (character === '>') isInTag = false;
      else if (character === '<' && /[a-z/!]/i.test(text[index + 1] ?? '')) isInTag = true;
    }
    return !isInTag;
  });
}
