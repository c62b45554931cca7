import { expect } from '@open-wc/testing';
import { clearPage } from '../support/connection-form-harness.js';
import { mountSchema, type SchemaForm } from '../support/mount-schema.js';

/** A form whose attempt the service has refused in these words. */
async function refusedWith(message: string, properties = {}): Promise<SchemaForm> {
  const form = await mountSchema({}, properties, { connect: { refuse: message } });
  await form.form.connect().catch(() => {});
  await form.form.updateComplete;
  return form;
}

const find = (form: SchemaForm, selector: string) => form.root.querySelector<HTMLElement>(selector)!;
const shownAt = (form: SchemaForm) => find(form, '.notice .said').textContent!.trim();
const folded = (form: SchemaForm) => find(form, '.notice details small')?.textContent ?? '';

describe('what the service says of a failure', () => {
  afterEach(clearPage);

  it('is said in a sentence or two, which screen readers hear, and the rest of it is folded', async () => {
    const request = 'Request to https://api.acme.com/v1 failed with 401: {"error":{"code":"bad_key"}}';
    const form = await refusedWith(`The key is invalid. ${request}`);
    expect(shownAt(form)).to.equal('The key is invalid.');
    expect(find(form, '.notice b').textContent!.trim()).to.equal('The key is invalid.');
    expect(folded(form)).to.equal(request);
    expect(form.said).to.equal('The key is invalid.');
    expect(find(form, '.notice details').getBoundingClientRect().height).to.be.below(40);
  });

  it('is shown whole where it is short', async () => {
    const form = await refusedWith('The API key is unknown. Copy it again from Developers.');
    expect(shownAt(form)).to.equal('The API key is unknown. Copy it again from Developers.');
    expect(find(form, '.notice b').textContent!.trim()).to.equal('The API key is unknown.');
    expect(form.root.querySelector('.notice details') === null, 'nothing is folded').to.equal(true);
  });

  const words = 'word '.repeat(200).trim();
  const texts: Record<string, readonly [given: string, shown: string, rest?: string]> = {
    'formatted text': ['**Invalid** <b>key</b>, `sk_1`.', 'Invalid key, sk_1.'],
    'links in HTML and Markdown': [
      'See <a href="https://acme.com/keys">your keys</a> or [the docs](https://acme.com/docs).',
      'See your keys (https://acme.com/keys) or the docs (https://acme.com/docs).',
    ],
    'what only looks like it': ['Put <your-key> where 2 < 3 ** 4.', 'Put <your-key> where 2 < 3 ** 4.'],
    'markup that is spelt out': ['Use &lt;b&gt; &amp; &#8364;.', 'Use <b> & €.'],
    'the page of a proxy': [
      '<!doctype html><html><head><title>502 Bad Gateway</title><style>p { color: red }</style></head>' +
        '<body><p>Try later.</p><hr>nginx</body></html>',
      '502 Bad Gateway\n\nTry later.',
      'nginx',
    ],
    'three sentences': ['One. Two. Three.', 'One. Two.', 'Three.'],
    'code after some words': ['Failed with 401: {"error":"no"}', 'Failed with 401: …', '{"error":"no"}'],
    'code alone': ['{"error":"no"}', '{"error":"no"}'],
    'a sentence without an end': [words, `${words.slice(0, 159)} …`, words.slice(160)],
    'a word without an end': ['x'.repeat(300), `${'x'.repeat(160)} …`, 'x'.repeat(140)],
  };
  for (const [name, [given, shown, rest = '']] of Object.entries(texts))
    it(`is plain, and whole: ${name}`, async () => {
      const form = await refusedWith(given);
      expect(shownAt(form)).to.equal(shown);
      expect(folded(form)).to.equal(rest);
    });

  it('is folded whole where the form has a sentence of its own', async () => {
    const form = await refusedWith('<i>Node 7</i> is down. One. Two. Three.', {
      strings: { error: { refused: 'That did not work.' } },
    });
    expect(shownAt(form)).to.equal('That did not work.');
    expect(folded(form)).to.equal('Node 7 is down. One. Two. Three.');
  });

  it('keeps its direction in a form of another, beside the sign of the notice', async () => {
    const form = await refusedWith('The key is wrong (403).', { strings: { dir: 'rtl' } });
    const text = find(form, '.notice .said');
    const range = document.createRange();
    const at = (offset: number) => {
      const node = text.querySelector('b')!.firstChild!;
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      return range.getBoundingClientRect();
    };
    const point = 'The key is wrong (403).'.length - 1;
    expect(at(point).left, 'its point is at its end').to.be.above(at(0).right);
    // The sign is at the right.
    expect(text.getBoundingClientRect().right - at(point).right).to.be.below(2);
  });
});
