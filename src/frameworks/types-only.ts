// What runs where a page imports one of the entries that only have types.
export {};
