import { isObject } from '../../schema/json.js';
import { compileAssertions } from './compile-assertions.js';
import { isValid, report, type Check, type Compiler, type Instance } from './check.js';
import { allowsCustom, dependents, isSchema, schemaArray, type Schema } from './read-keywords.js';
import {
  constantsOfBranches,
  decidedBranch,
  paramsOfUnion,
  UNIONS,
  type UnionKeyword,
} from './union-branches.js';

/** The keywords that apply schemas to the same value. */
export function compileInPlaceApplicators(schema: Schema, compiler: Compiler): Check {
  const unions = UNIONS.flatMap((keyword) => compileUnion(keyword, schema, compiler));
  const checks = [
    ...schemaArray(schema.allOf, true).map(compiler.compile),
    ...compileCondition(schema, compiler),
    ...dependents(schema).map(([property, dependent]) => compileDependent(property, dependent, compiler)),
  ];
  const last = [...compileReference(schema, compiler), ...compileNot(schema, compiler)];
  return (instance) => {
    // Before the checks that may contain further unions: branches of the outer unions are decided first.
    const branches = unions.map((decide) => decide(instance));
    for (const check of checks) check(instance);
    for (const branch of branches) branch?.({ ...instance, inUnion: true });
    for (const check of last) check(instance);
  };
}

function compileCondition(schema: Schema, { compile }: Compiler): Check[] {
  if (!isSchema(schema.if)) return [];
  const condition = compile(schema.if);
  const then = compile(schema.then);
  const otherwise = compile(schema.else);
  return [(instance) => (isValid(condition, instance) ? then : otherwise)(instance)];
}

function compileDependent(property: string, dependent: unknown, { compile }: Compiler): Check {
  const check = compile(dependent);
  return (instance) => {
    if (isObject(instance.value) && Object.hasOwn(instance.value, property)) check(instance);
  };
}

function compileNot({ not }: Schema, { compile }: Compiler): Check[] {
  if (!isSchema(not)) return [];
  const check = compile(not);
  return [
    (instance) => {
      if (isValid(check, { ...instance, evaluated: undefined })) report(instance, 'not');
    },
  ];
}

/** A circular reference adds nothing; in a branch of a union, it makes the branch match nothing. */
function compileReference(schema: Schema, { compile, document }: Compiler): Check[] {
  const target = document.targetOf(schema);
  if (target === undefined) return [];
  const check = compile(target);
  return [
    (instance) => {
      const { run, followed, inUnion } = instance;
      if (!followed.includes(target)) return check({ ...instance, followed: [...followed, target] });
      run.circles++;
      if (inUnion) report(instance, 'not');
    },
  ];
}

/** Returns the branch that must match, if that is decided; else reports where the union is broken. */
type Decide = (instance: Instance) => Check | undefined;

function compileUnion(keyword: UnionKeyword, schema: Schema, { compile, document }: Compiler): Decide[] {
  // What is no schema becomes a branch that no value matches.
  const branches = schemaArray(schema[keyword], false);
  if (branches.length === 0) return [];
  const constants = constantsOfBranches(branches);
  if (constants) {
    // A union of constants gives labels to fixed values: its violation is that of an `enum`.
    const [check] = compileAssertions({ enum: constants });
    return allowsCustom(schema) ? [] : [(instance) => check!(instance) as undefined];
  }
  const checks = branches.map(compile);
  const effectiveKeyword = branches.some((branch) => document.isUnresolved(branch)) ? 'anyOf' : keyword;
  return [
    (instance) => {
      const chosen = instance.chosenBranch?.(instance.path, schema[keyword] as unknown[]);
      const decided = decidedBranch(branches, instance.value, chosen);
      const isExclusive = effectiveKeyword === 'oneOf';
      // Then the other branches count only where they must not match, and for what the matching ones evaluate.
      if (decided >= 0 && !isExclusive && !instance.evaluated) return checks[decided];
      const passing = [...checks.keys()].filter((index) =>
        isValid(checks[index]!, { ...instance, inUnion: true }),
      );
      const isAmbiguous = isExclusive && passing.length > 1 && (decided < 0 || passing.includes(decided));
      if (isAmbiguous || (decided < 0 && passing.length === 0))
        report(instance, effectiveKeyword, paramsOfUnion(branches, passing));
      return checks[decided];
    },
  ];
}
