import { noChange, render } from 'lit/html.js';
import { directive, Directive, type ChildPart, type PartInfo } from 'lit/directive.js';

/** A range of nodes in the page between two comments, which can render its own content again. */
export abstract class Slot<Item, Context> {
  readonly last: ChildNode = document.createComment('');
  first: ChildNode = this.last;

  get isConnected(): boolean {
    return this.last.isConnected;
  }

  abstract fill(item: Item, context: Context): void;

  protected show(content: unknown): void {
    const part = render(content, this.last.parentNode as HTMLElement, { renderBefore: this.last });
    this.first = part.startNode as ChildNode;
  }
}

/**
 * Slots one after the other, identified by key: an item keeps its slot, with its nodes, wherever it
 * moves. Used instead of Lit's `repeat` and `AsyncDirective`, which together are three times as large.
 */
class SlotsDirective<Item, Context> extends Directive {
  readonly #part: ChildPart;
  #slots?: Map<unknown, Slot<Item, Context>>;

  constructor(part: PartInfo) {
    super(part);
    this.#part = part as unknown as ChildPart;
  }

  override render(
    items: ReadonlyMap<unknown, Item>,
    context: Context,
    type: new () => Slot<Item, Context>,
  ): unknown {
    const { startNode } = this.#part;
    const before = this.#slots;
    const slots = (this.#slots = new Map());
    // The first time all slots are rendered in a fragment, which enters the page as a whole.
    const parent = before ? startNode!.parentNode! : new DocumentFragment();
    before?.forEach((slot, key) => {
      if (!items.has(key)) nodesBetween(slot.first, slot.last).forEach((node) => node.remove());
    });
    let next = before ? startNode!.nextSibling : null;
    for (const [key, item] of items) {
      const slot = before?.get(key) ?? new type();
      slots.set(key, slot);
      if (slot.first !== next) insertSlot(slot, parent, next);
      slot.fill(item, context);
      next = slot.last.nextSibling;
    }
    return before ? noChange : parent;
  }
}

export const slots: <Item, Context>(
  items: ReadonlyMap<unknown, Item>,
  context: Context,
  type: new () => Slot<Item, Context>,
) => unknown = directive(SlotsDirective);

/** Inserts a slot before a node. A slot with the focus would lose it: there the other nodes move instead. */
function insertSlot({ first, last }: Slot<unknown, unknown>, parent: Node, next: ChildNode | null): void {
  const { activeElement = null } = parent.getRootNode() as ShadowRoot;
  const nodes = nodesBetween(first, last);
  const isFocused = nodes.some((node) => node.contains(activeElement));
  const [moved, before] = isFocused
    ? [nodesBetween(next!, first.previousSibling!), last.nextSibling]
    : [nodes, next];
  for (const node of moved) parent.insertBefore(node, before);
}

/** The sibling nodes from the first to the last, both included. */
function nodesBetween(first: ChildNode, last: ChildNode): ChildNode[] {
  const nodes = [first];
  for (let node = first; node !== last; nodes.push(node)) node = node.nextSibling!;
  return nodes;
}
