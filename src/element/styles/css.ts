/** Marks a style sheet, for editors and for the build, which minifies what is marked. */
export const css = String.raw;
