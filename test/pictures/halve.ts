import { PNG } from 'pngjs';

/** The picture at half its width and height: each pixel is the mean of four. */
export function halve({ data, width, height }: PNG): PNG {
  const half = new PNG({ width: width >> 1, height: height >> 1 });
  const row = width * 4;
  for (let to = 0; to < half.data.length; to++) {
    const pixel = to >> 2;
    const at = (pixel % half.width) * 8 + Math.floor(pixel / half.width) * 2 * row + (to & 3);
    half.data[to] = (data[at]! + data[at + 4]! + data[at + row]! + data[at + row + 4]! + 2) >> 2;
  }
  return half;
}
