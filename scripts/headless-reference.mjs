import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** What the reference says of `connection-form/headless`: a title, the source, and what it declares. */
const tables = [
  ['Functions', 'src/headless.ts'],
  ['How a page reaches the service', 'src/connection/create-api.ts', 'ConnectionApiOptions'],
  ['A token', 'src/connection/service/token.ts', 'TokenOptions'],
  ['A flow', 'src/flow/connection-flow.ts', 'ConnectionFlow'],
  ['What to connect', 'src/flow/target.ts', 'FlowTarget'],
  ['The state of a flow', 'src/flow/state.ts', 'FlowState'],
  ['A draft', 'src/flow/draft.ts', 'Draft'],
  ['A draft with lists, maps and variants', 'src/flow/structured/structured-draft.ts', 'StructuredDraft'],
  ['A field of any kind', 'src/schema/base-field.ts', 'BaseField'],
];

/** The rows of each table, `[title, [signature, description][]]`, from the sources and their doc comments. */
export function headlessReference() {
  return tables.map(([title, file, name]) => {
    const source = parse(file);
    const declared = source.statements.find((each) => name && each.name?.text === name);
    const members = declared ? declared.members : source.statements.filter(isExportedFunction);
    return [title, members.filter(isPublished).map((member) => [signature(member), description(member)])];
  });
}

function parse(file) {
  const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
}

const isExportedFunction = (node) =>
  ts.isFunctionDeclaration(node) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** What has a doc comment and stays in the declarations that are published. */
function isPublished(member) {
  if (!member.name || ts.isPrivateIdentifier(member.name)) return false;
  const hidden = [ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword];
  const isInternal = ts.getJSDocTags(member).some(({ tagName }) => tagName.text === 'internal');
  return description(member) && !isInternal && !member.modifiers?.some(({ kind }) => hidden.includes(kind));
}

/** A property by its name, a method with the names of its parameters. */
function signature({ name, parameters, kind }) {
  const isProperty = !parameters || kind === ts.SyntaxKind.GetAccessor;
  return isProperty ? name.text : `${name.text}(${parameters.map(({ name }) => name.text).join(', ')})`;
}

function description(member) {
  const [comment] = member.jsDoc ?? [];
  return comment ? ts.getTextOfJSDocComment(comment.comment) : undefined;
}
