// For machines that are busy.
export default { test: { testTimeout: 60_000 } };
