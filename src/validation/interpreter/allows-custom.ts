/** Whether the user may give a value beside the fixed ones: the vendor's extension. */
export function allowsCustom(schema: Readonly<Record<string, unknown>>): boolean {
  return schema.allowCustom === true;
}
