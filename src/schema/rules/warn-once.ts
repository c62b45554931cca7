const warnings = new Set<string>();

/** Tells the developer what of a schema the form cannot do. Never has what the user typed. */
export function warnOnce(warning: string): void {
  if (warnings.has(warning)) return;
  warnings.add(warning);
  console.warn(`connection-form: ${warning}`);
}
