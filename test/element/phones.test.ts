import { expect } from '@open-wc/testing';
import type { ConnectionForm } from '../../src/index.js';
import { everyKind, everyValue } from '../support/every-kind.js';
import { pressTool } from '../support/menu.js';
import { click, press } from '../support/pointer.js';
import { controlOf, mountIntegration, mountSchema, unfold } from '../support/test-service-form.js';
import { until } from '../support/until.js';

const TYPED = 'input:not([type=checkbox], [type=radio], [type=file]), textarea, select';

/** What a keyboard and a browser do to the text of a control; of its form, where it does not say otherwise. */
const helpFor = (control: HTMLInputElement | HTMLTextAreaElement): string[] => [
  control.autocapitalize,
  control.getAttribute('autocorrect') ?? control.form!.getAttribute('autocorrect')!,
  String(control.spellcheck),
];

describe('on a phone', () => {
  let form: ConnectionForm;
  const all = <T extends HTMLElement = HTMLInputElement>(selector: string): T[] => [
    ...form.renderRoot.querySelectorAll<T>(selector),
  ];

  /** Media rules that were made to apply, which forms of other tests share. */
  let applied: MediaList[] = [];

  /** Has the styles for fingers apply. */
  const withFingers = () => {
    for (const { cssRules } of form.shadowRoot!.adoptedStyleSheets)
      for (const rule of cssRules) {
        if (!(rule instanceof CSSMediaRule) || !rule.media.mediaText.includes('pointer: coarse')) continue;
        rule.media.mediaText = 'all';
        applied.push(rule.media);
      }
    expect(applied).not.to.deep.equal([]);
  };

  afterEach(() => {
    for (const media of applied) media.mediaText = '(pointer: coarse)';
    applied = [];
    form.remove();
  });

  const reactions = () =>
    until(() => form.renderRoot.querySelector('[enterkeyhint=next], [enterkeyhint=go]'), 'the reactions');

  /** A form with every kind of control, and all that may be around them. */
  const mountAll = async () => {
    form = await mountIntegration(
      {
        authOptions: [
          { key: 'details', schema: everyKind, helpUri: 'https://example.com/help' },
          { key: 'sign-in', type: 'oauth2' },
        ],
        connections: [{ id: 'existing' }],
      },
      { parameters: everyValue, archivable: true, allowMultipleConnections: true },
    );
    await reactions();
    const tools = form.renderRoot.querySelectorAll<HTMLElement>('[part=existing] [popover] button');
    await pressTool([...tools].at(-1)!);
    await until(() => form.renderRoot.querySelector('.question'), 'the question');
    await until(() => form.renderRoot.querySelector('.description code'), 'the description');
    unfold(form);
    await click(controlOf(form, 'Plan'));
    await until(() => form.renderRoot.querySelector('[role=option]'), 'the list');
  };

  it('has no text in a control that is so small that the page is zoomed', async () => {
    await mountAll();
    withFingers();
    const small = () => all(TYPED).filter((each) => parseFloat(getComputedStyle(each).fontSize) < 16);
    expect(all(TYPED).length).to.be.above(20);
    expect(small().map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
    form.style.setProperty('--connection-form-font-size', '12px');
    expect(small().map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
    form.style.setProperty('--connection-form-font-size', '20px');
    expect(getComputedStyle(all('.control')[0]!).fontSize).to.equal('20px');
  });

  it('has targets of 44 px, and of 24 px everywhere', async () => {
    await mountAll();
    const targets = `${TYPED}, button, summary, .check, .card, li[role=option], [part=help]`;
    const small = (least: number) =>
      all(targets)
        .filter((each) => each.checkVisibility())
        .filter(({ offsetWidth, offsetHeight }) => offsetWidth < least || offsetHeight < least)
        .map((each) => `${each.offsetWidth} × ${each.offsetHeight}: ${each.outerHTML}`);
    expect(small(24)).to.deep.equal([]);
    withFingers();
    expect(small(44)).to.deep.equal([]);
    form.style.setProperty('--connection-form-font-size', '12px');
    form.style.setProperty('--connection-form-control-height', '30px');
    expect(small(44)).to.deep.equal([]);
  });

  it('leaves technical text as it is typed', async () => {
    await mountAll();
    // Browsers correct none of these of themselves.
    const typed = all('input:not([type=checkbox], [type=radio], [type=file]), textarea').filter(
      ({ type }) => !/^(date|time|datetime-local)$/.test(type),
    );
    const prose = [controlOf(form, 'Note')];
    const spoiled = typed.filter(
      (each) =>
        !prose.includes(each) &&
        !(helpFor(each).join() === 'none,off,false' && each.hasAttribute('autocomplete')),
    );
    expect(spoiled.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
    expect(typed.length).to.be.above(18);
  });

  it('helps with prose', async () => {
    form = await mountSchema({
      type: 'object',
      properties: {
        note: { type: 'string', multiline: true },
        text: { type: 'string', contentMediaType: 'text/markdown' },
        query: { type: 'string', contentMediaType: 'application/sql' },
      },
    });
    const help = (label: string) => helpFor(controlOf(form, label));
    expect(help('Note')).to.deep.equal(['sentences', 'on', 'true']);
    expect(help('Text')).to.deep.equal(['sentences', 'on', 'true']);
    expect(help('Query')).to.deep.equal(['none', 'off', 'false']);
  });

  it('shows the keyboard for what is asked for', async () => {
    const formats = ['uri', 'url', 'hostname', 'email', 'tel', 'uuid'];
    form = await mountSchema({
      type: 'object',
      properties: {
        ...Object.fromEntries(formats.map((format) => [format, { type: 'string', title: format, format }])),
        port: { type: 'integer', minimum: 1 },
        share: { type: 'number', minimum: 0 },
        offset: { type: 'integer' },
      },
    });
    const mode = (label: string) => controlOf(form, label).getAttribute('inputmode') ?? 'text';
    expect(formats.map(mode)).to.deep.equal(['url', 'url', 'url', 'email', 'tel', 'text']);
    expect(['Port', 'Share', 'Offset'].map(mode)).to.deep.equal(['numeric', 'decimal', 'text']);
    const filling = (label: string) => controlOf(form, label).getAttribute('autocomplete');
    expect(formats.map(filling)).to.deep.equal(['off', 'off', 'off', 'email', 'tel', 'off']);
  });

  describe('labels the Enter key', () => {
    const hint = (label: string) => controlOf(form, label).getAttribute('enterkeyhint');
    const text = { type: 'string' };
    const fields = {
      type: 'object',
      properties: {
        site: text,
        note: { ...text, multiline: true },
        zone: { enum: Array.from({ length: 9 }, (_, index) => `${index}`) },
        key: { ...text, isSensitive: true },
        agree: { type: 'boolean', default: true },
      },
      required: ['site', 'note', 'zone', 'key', 'agree'],
    };

    it('"next", and "go" at the last', async () => {
      form = await mountSchema(fields);
      await reactions();
      expect([hint('Site'), hint('Note'), hint('Key')]).to.deep.equal(['next', null, 'go']);
    });

    it('anew when fields come and go', async () => {
      form = await mountSchema({
        type: 'object',
        properties: { site: text, hosts: { type: 'array', items: text } },
        required: ['site', 'hosts'],
      });
      await reactions();
      expect(hint('Site')).to.equal('go');
      await click(form.renderRoot.querySelector('.add')!);
      await until(() => form.renderRoot.querySelector('li input'), 'the item');
      await form.updateComplete;
      expect(hint('Site')).to.equal('next');
      expect(all('li input')[0]!.getAttribute('enterkeyhint')).to.equal('go');
    });

    it('"done" where it adds something', async () => {
      form = await mountSchema({
        type: 'object',
        properties: {
          headers: { type: 'object', additionalProperties: text },
          scopes: { type: 'array', items: { enum: ['a', 'b'] }, allowCustom: true },
        },
      });
      expect(all('.row input').map((each) => each.getAttribute('enterkeyhint'))).to.deep.equal([
        'done',
        'done',
      ]);
    });

    it('and has it do what it says', async () => {
      form = await mountSchema(fields);
      await reactions();
      let submits = 0;
      form.addEventListener('connection-submit', (event) => {
        submits++;
        event.preventDefault();
      });
      form.parameters = { site: 'a', note: 'b', zone: '1', key: 'c', agree: true };
      await form.updateComplete;
      const { matchMedia } = window;
      window.matchMedia = (query) => ({ ...matchMedia(query), matches: query === '(pointer: coarse)' });
      try {
        await click(controlOf(form, 'Site'));
        await press('Enter');
        expect(form.shadowRoot!.activeElement).to.equal(controlOf(form, 'Note'));
        expect(submits).to.equal(0);
        await click(controlOf(form, 'Key'));
        await press('Enter');
        expect(submits).to.equal(1);
      } finally {
        window.matchMedia = matchMedia;
      }
      // A real keyboard is another matter.
      await click(controlOf(form, 'Site'));
      await press('Enter');
      expect(submits).to.equal(2);
    });

    it('which from a row of a list is on to the next control, and no row more', async () => {
      const tags = { type: 'array', title: 'Tags', items: text };
      form = await mountSchema({ properties: { tags, note: { ...text, title: 'Note' } } });
      await reactions();
      form.parameters = { tags: ['a'] };
      await form.updateComplete;
      const { matchMedia } = window;
      window.matchMedia = (query) => ({ ...matchMedia(query), matches: query === '(pointer: coarse)' });
      try {
        await click(controlOf(form, 'Item 1'));
        await press('Enter');
        expect(form.shadowRoot!.activeElement === controlOf(form, 'Note')).to.equal(true);
        expect(all('.items > li').length).to.equal(1);
      } finally {
        window.matchMedia = matchMedia;
      }
    });
  });
});
