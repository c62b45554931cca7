// Notes what the page's own code asserts, and whether it holds.
globalThis.asserted = [];
console.assert = (holds) => globalThis.asserted.push(Boolean(holds));
