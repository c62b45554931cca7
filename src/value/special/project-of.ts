import { own, textAt } from '../../schema/json.js';

/** The project that the key of a service account, or the client of an app, says that it belongs to; else `""`. */
export function projectOf(text: string): string {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return '';
  }
  const places = [content, own(content, 'web'), own(content, 'installed')];
  return places.map((each) => textAt(each, 'project_id')).find(Boolean) ?? '';
}
