const origins = new WeakMap<object, readonly unknown[]>();

export function rememberOrigin(resolved: readonly unknown[], origin: readonly unknown[]): void {
  origins.set(resolved, origin);
}

/** The list of schemas as it was before its formulas were resolved. */
export function originOf(schemas: readonly unknown[]): readonly unknown[] {
  return origins.get(schemas) ?? schemas;
}
