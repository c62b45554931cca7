const { warn } = console;

// The provider would rather have Node 22 than 20, says so when it is imported, and runs on both.
console.warn = (...said: unknown[]) => {
  if (!String(said[0]).includes('Unsupported runtime')) warn(...said);
};

export function letWarn(): void {
  console.warn = warn;
}
