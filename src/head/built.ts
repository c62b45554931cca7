// What only the build knows: it writes this module anew for the package.

/** The text of `src/script-early.ts`, in one line. */
export const EARLY_SCRIPT: string = '';
/** As a policy names it, in quotes. */
export const EARLY_SCRIPT_HASH: string = "''";
/** The files that the script file needs for a form, from its folder. */
export const NEEDED_FILES: readonly string[] = [];
