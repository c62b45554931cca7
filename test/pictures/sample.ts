const sizes = [12, 13, 14, 15, 16, 20, 22];
const weights = [400, 500, 600];
const controls = ['text', 'date', 'datetime-local', 'checkbox', 'radio', 'file'];

const lines = sizes.flatMap((size) =>
  weights.map(
    (weight) =>
      `<p style="font: ${weight} ${size}px/1.2 Arial; margin: 0">Hamburgefonstiv 0123456789 …“”‹›• نص عربي</p>`,
  ),
);

/** A page of what an engine draws by itself, in the fonts that are here: where it looks the same, pictures can. */
export const sample = `<!doctype html><meta charset="utf-8">
${lines.join('\n')}
<code>https://example.com/0O1l</code>
${controls.map((type) => `<input type="${type}">`).join('\n')}
<select><option>Europe</select>`;

export const sampleSize = { width: 600, height: 500 };
