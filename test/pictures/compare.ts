import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How far a colour may be off: 1 is black to white. An accent that nobody would see change is further off. */
const THRESHOLD = 0.004;

/** How many pixels of a picture differ from its reference, and where. */
export interface Difference {
  readonly pixels: number;
  /** The picture, faint, with those pixels in red; none where the sizes differ. */
  readonly drawn?: PNG;
}

export function compare(picture: PNG, reference: PNG): Difference {
  const { width, height } = picture;
  if (width !== reference.width || height !== reference.height) return { pixels: Infinity };
  const drawn = new PNG({ width, height });
  const options = { threshold: THRESHOLD, includeAA: true };
  return { pixels: pixelmatch(picture.data, reference.data, drawn.data, width, height, options), drawn };
}
