/** A page in a frame, of the same origin, with a script and custom elements of its own. */
export class OtherDocument {
  #frame = document.createElement('iframe');

  static async open(): Promise<OtherDocument> {
    const other = new OtherDocument();
    const frame = other.#frame;
    frame.src = '/test/pages/blank.html';
    frame.style.cssText = 'width: 600px; height: 600px';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    return other;
  }

  get window(): Window & typeof globalThis {
    return this.#frame.contentWindow as Window & typeof globalThis;
  }

  get document(): Document {
    return this.#frame.contentDocument!;
  }

  /** Loads the script that defines the element, as a page's script tag would. */
  async runScript(): Promise<void> {
    const script = this.document.createElement('script');
    script.type = 'module';
    script.src = '/test/pages/define.ts';
    this.document.head.append(script);
    await this.window.customElements.whenDefined('connection-form');
  }

  close(): void {
    this.#frame.remove();
  }
}
