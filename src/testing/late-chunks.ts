import * as connector from '../connection/sdk/sdk-connector.js';
import * as long from '../element/fields/long/index.js';
import * as richText from '../element/fields/rich-text/index.js';
import * as special from '../element/fields/special/index.js';
import * as reactions from '../element/reactions/index.js';
import * as structured from '../flow/structured/index.js';
import * as ajv from '../validation/ajv/ajv.js';
import * as interpreter from '../validation/interpreter/index.js';

/**
 * All that the form loads as it needs it, which comes with the test: without a browser, a test that ends takes its
 * page along, and what came after that would fail.
 */
export const lateChunks: readonly unknown[] = [
  connector,
  long,
  richText,
  special,
  reactions,
  structured,
  ajv,
  interpreter,
];
