import type { PropertyDeclaration, ReactiveElement } from 'lit';

/** Lit's decorator of the same name for the one kind of decorators that this project compiles to. */
export function property(options?: PropertyDeclaration) {
  return (prototype: ReactiveElement, name: string): void =>
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
}
