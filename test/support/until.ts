/** Resolves once the condition holds; rejects after 20 s, because several engines share the machine. */
export async function until(
  condition: () => unknown,
  what: string | (() => string) = 'a condition',
): Promise<void> {
  const end = performance.now() + 20_000;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Waited 20 s: ${typeof what === 'string' ? what : what()}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
