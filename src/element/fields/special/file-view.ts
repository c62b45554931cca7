import { isFile } from '../../../value/reactions/is-file.js';
import { encodeFile, textOfFile } from '../../../value/special/file-text.js';
import type { FieldView } from '../form-context.js';
import { textInput } from '../text-view.js';
import { fileFrame } from './file-frame.js';
import { secretLines } from './secret-lines-view.js';

/** The content of a file, which the user chooses, drops or pastes. */
export const fileView: FieldView<'text'> = (field, context) =>
  fileFrame(field, context, textInput(field, context, true), (file) => encodeFile(file, field.schema));

/** A secret with several lines, such as a PEM key: the user pastes it, drops a file or chooses one. */
export const secretFileView: FieldView<'secret'> = (field, context) =>
  fileFrame(field, context, secretLines(field, context), (file) =>
    isFile(field.schema) ? encodeFile(file, field.schema) : textOfFile(file),
  );
