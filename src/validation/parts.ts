import type { Rules } from './rules.js';

/** The rules within rules, but for what they refer to. */
export function parts(rules: Rules): Rules[] {
  return [...partsForSameValue(rules), ...partsForMembers(rules)];
}

/** The parts that judge the same value as the whole. */
export function partsForSameValue(rules: Rules): Rules[] {
  const { allOf = [], anyOf = [], oneOf = [], dependentSchemas = {} } = rules;
  const single = [rules.not, rules.if, rules.then, rules.else];
  return [...allOf, ...anyOf, ...oneOf, ...Object.values(dependentSchemas), ...present(single)];
}

/** The parts that judge a property, its name, or an item of the value. */
function partsForMembers(rules: Rules): Rules[] {
  const { properties = {}, patternProperties = {}, prefixItems = [] } = rules;
  const single = [
    rules.additionalProperties,
    rules.unevaluatedProperties,
    rules.propertyNames,
    rules.items,
    rules.unevaluatedItems,
    rules.contains,
  ];
  return [...Object.values(properties), ...Object.values(patternProperties), ...prefixItems, ...present(single)];
}

function present(rules: readonly (Rules | false | undefined)[]): Rules[] {
  return rules.filter((each) => each !== undefined && each !== false);
}
