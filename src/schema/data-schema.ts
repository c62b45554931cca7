import type { ArrangementKeywords, HintKeywords, JsonSchemaKeywords, VendorKeywords } from './keywords.js';

/**
 * The language in which an integration describes its connection parameters: JSON Schema with the
 * extensions of the vendor's Data Schema and the hints that other platforms add. Only what this
 * code reads is typed; whatever else a schema carries is kept.
 */
export interface DataSchema
  extends JsonSchemaKeywords<DataSchema>, VendorKeywords, ArrangementKeywords, UntypedHints {
  [keyword: string]: unknown;
}

/** Hints that no standard gives a type. */
type UntypedHints = Omit<HintKeywords, keyof JsonSchemaKeywords<unknown> | keyof VendorKeywords>;
