import type { Chunk } from '../../chunks/chunk.js';
import type { BaseElement } from '../base-element.js';
import { nearest } from '../nearest.js';
import type { PartialStrings } from '../strings/strings.js';
import { fittingLanguage, properTag } from './fitting-language.js';
import { LANGUAGE_REGISTERED, languages } from './registry.js';

/** How long the first words wait for their language, in milliseconds; then they are English. */
const patience = 5_000;

/** A form, as what follows its language sees it. */
export interface Speaker extends BaseElement {
  /** Speaks with the page's strings completed in this way. */
  speak(translate: (given?: PartialStrings) => PartialStrings | undefined): void;
}

/** What can be loaded to speak a language, by its tag. */
export type LanguageChunks = Readonly<Record<string, Chunk<unknown>>>;

const known = new WeakMap<Speaker, Promise<void>>();

/**
 * Has a form speak the language of the page where it is: that of the nearest `lang`, also beyond shadow roots. A
 * language is loaded where it is needed; what the form says stays until then. Where it can't be loaded, the form
 * speaks English. Resolves when the form has its words.
 */
export function follow(form: Speaker, chunks: LanguageChunks = {}): Promise<void> {
  let first = known.get(form);
  if (!first) known.set(form, (first = new Promise((resolve) => start(form, chunks, resolve))));
  return first;
}

function start(form: Speaker, chunks: LanguageChunks, know: () => void): void {
  /** The last tag that was read. */
  let tag: string;

  const use = (code = '') => {
    const strings = languages().get(code);
    // The page's own direction holds.
    const dir = nearest(form, 'dir') ? undefined : strings?.dir;
    const spoken = { ...strings, language: tag, dir };
    form.speak((given) => (code ? layered(spoken, given) : given));
    know();
  };

  const update = () => {
    tag = properTag(nearest(form, 'lang'));
    const asked = tag;
    const code = fittingLanguage(tag, (each) => each === 'en' || each in chunks || languages().has(each));
    if (!code || !chunks[code] || languages().has(code)) return use(code);
    setTimeout(know, patience);
    void chunks[code].loadPatiently(() => asked === tag && use()).then(update);
  };

  const observer = new MutationObserver(update);
  const connect = () => {
    update();
    addEventListener(LANGUAGE_REGISTERED, update);
    for (let root = form.getRootNode(); root; root = (root as ShadowRoot).host?.getRootNode())
      observer.observe(root, { subtree: true, attributeFilter: ['lang', 'dir'] });
  };
  form.addController({
    hostConnected: connect,
    hostDisconnected() {
      removeEventListener(LANGUAGE_REGISTERED, update);
      observer.disconnect();
    },
  });
  connect();
}

/** The strings of a language, with the page's in their place. */
function layered(spoken: PartialStrings, given: PartialStrings = {}): PartialStrings {
  const sections = (['form', 'field', 'error', 'problem'] as const).map((name) => [
    name,
    { ...spoken[name], ...given[name] },
  ]);
  return { ...spoken, ...given, ...Object.fromEntries(sections) } as PartialStrings;
}
