/**
 * The cases of a suite, each a test of its own: when they have run, prints how many of them passed, as in
 * `bounds, patterns: 24 of 24`.
 */
export function countedCases(suite: string): (title: string, run: () => unknown) => void {
  let all = 0;
  let passed = 0;
  after(() => console.log(`${suite}: ${passed} of ${all}`));
  return (title, run) => {
    all++;
    it(title, async () => {
      await run();
      passed++;
    });
  };
}
