import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { standard } from '../../../src/editions/standard.js';
import { description, type RichTextHost } from '../../../src/element/fields/description.js';

const host: RichTextHost = { richText: standard.richText, addStyles: () => {} };

/** What a description becomes, without lit's own comments. */
async function shown(text: string): Promise<string> {
  const box = document.createElement('div');
  render(html`<div ${description(text, host)}></div>`, box);
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve));
  return box
    .firstElementChild!.innerHTML.replace(/<!--.*?-->/g, '')
    .replace(/ target="_blank" rel="noopener noreferrer"/g, '');
}

describe('a description', () => {
  // It is loaded with the first description that has markup, which may take longer than the turns below.
  before(() => standard.richText!.load());

  const cases: [what: string, text: string, shown: string][] = [
    ['plain text', 'The key of your account.', 'The key of your account.'],
    [
      'an address',
      'See https://example.com/a_b_c.',
      'See <a href="https://example.com/a_b_c" translate="no">https://example.com/a_b_c</a>.',
    ],
    [
      'an address of mail',
      'Ask [help@example.com](mailto:help@example.com).',
      '<p>Ask <a href="mailto:help@example.com" translate="no">help@example.com</a>.</p>',
    ],
    ['names with underscores', 'Either client_id or client_secret', 'Either client_id or client_secret'],
    ['characters of HTML', 'a < b && c > d', 'a &lt; b &amp;&amp; c &gt; d'],
    [
      'a Markdown link',
      'See [the docs](https://example.com).',
      '<p>See <a href="https://example.com">the docs</a>.</p>',
    ],
    [
      'emphasis',
      '**bold** and *soft* `code`',
      '<p><strong>bold</strong> and <em>soft</em> <code translate="no">code</code></p>',
    ],
    ['paragraphs', '**one**\n\ntwo', '<p><strong>one</strong></p><p>two</p>'],
    ['a list', '- one\n- `two`', '<ul dir="auto"><li>one</li><li><code translate="no">two</code></li></ul>'],
    ['a numbered list', '1. one\n2. two', '<ol dir="auto"><li>one</li><li>two</li></ol>'],
    ['a heading', '# Title\ntext', '<p><strong>Title</strong></p><p>text</p>'],
    ['a code block', '```\n<b>\n```', '<pre translate="no">&lt;b&gt;</pre>'],
    [
      'an HTML link',
      'See <a href="https://example.com" onclick="x()">the <b>docs</b></a> here',
      '<p>See <a href="https://example.com">the <strong>docs</strong></a> here</p>',
    ],
    [
      'an HTML block',
      '<p>one<br/>two</p><ul><li>three</ul>',
      '<p>one<br>two</p><ul dir="auto"><li>three</li></ul>',
    ],
    ['entities', 'R&amp;D &#8212; &lt;b&gt;', '<p>R&amp;D — &lt;b&gt;</p>'],
    [
      'a placeholder that looks like a tag',
      'Use <DATABASE_NAME> here',
      '<p>Use &lt;DATABASE_NAME&gt; here</p>',
    ],
    ['a link that runs code', '[go](javascript:alert(1))', '<p>go</p>'],
    ['an HTML link that runs code', '<a href="javascript:alert(1)">go</a>', '<p>go</p>'],
    ['a link that hides what it runs', '<a href="java&#115;cript:alert(1)">go</a>', '<p>go</p>'],
    ['an image', 'a ![b](https://example.com/x.png) <img src=x onerror=alert(1)>c', '<p>a b c</p>'],
    ['a script', 'a <script>alert(1)</script> b', '<p>a  b</p>'],
    ['a script of its own', '<script>\nalert(1)\n</script>\n\nb', '<p>b</p>'],
    ['a frame', '<iframe src="https://example.com"></iframe>', ''],
    ['an end without a beginning', 'a</b></p> b', '<p>a b</p>'],
  ];

  for (const [what, text, expected] of cases) {
    it(`shows ${what}`, async () => {
      expect(await shown(text)).to.equal(expected);
    });
  }

  it('opens links in a tab that knows nothing of this page', async () => {
    const box = document.createElement('div');
    render(html`<div ${description('https://example.com', host)}></div>`, box);
    const link = box.querySelector('a')!;
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
  });
});
