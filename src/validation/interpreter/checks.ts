import { compilePattern } from '../../schema/pattern.js';
import type { Fault } from './fault.js';
import { findFormat, type Check } from './formats.js';
import type { Rules } from './rules.js';

/**
 * Rules with their pattern or format under `format`, as a name for the library's table of formats:
 * `pattern:^a` or `format:date`. It would read neither as we do.
 */
export function withNamedCheck(rules: Rules): Rules {
  const { pattern, ...others } = rules;
  if (pattern !== undefined) return { ...others, format: `pattern:${pattern}` };
  return rules.format === undefined ? rules : { ...rules, format: `format:${rules.format}` };
}

/** The check that goes by a name. */
export function checkOf(name: string): Check {
  const { pattern, format } = ruleOf(name);
  if (format !== undefined) return findFormat(format)!;
  const expression = compilePattern(pattern)!;
  return (text) => expression.test(text);
}

/** What a library finds, in terms of the schema. */
export function withoutNamedCheck(fault: Fault): Fault {
  if (fault.keyword !== 'format') return fault;
  const rules = ruleOf(fault.rules.format!);
  return { ...fault, rules, keyword: rules.pattern === undefined ? 'format' : 'pattern' };
}

function ruleOf(name: string): Rules {
  const [keyword, operand] = name.split(/:(.*)/s) as [string, string];
  return { [keyword]: operand };
}
