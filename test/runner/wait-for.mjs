/** The first value that is something; rejects after 10 s, before the page gives up on its command. */
export async function waitFor(read, what) {
  const end = Date.now() + 10_000;
  do {
    const value = await read();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 30));
  } while (Date.now() < end);
  throw new Error(`Waited 10 s for ${what}.`);
}
