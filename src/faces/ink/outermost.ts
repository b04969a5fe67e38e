import type { DOMElement } from 'ink';

/** The root of the frame in which an element is drawn. */
export function outermost(element: DOMElement): DOMElement {
  return element.parentNode ? outermost(element.parentNode) : element;
}
