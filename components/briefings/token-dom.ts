/** A figure as the editor knows it: its key, what it is, how it reads now. */
export type TokenFigure = { key: string; label: string; text: string };

const TOKEN = /\{\{([^{}]+)\}\}/g;

function chip(figure: TokenFigure): HTMLElement {
  const element = document.createElement('span');
  element.contentEditable = 'false';
  element.dataset.figure = figure.key;
  element.title = figure.label;
  element.textContent = figure.text;
  element.className = 'token';
  return element;
}

/** Fills a paragraph with words and chips: a chip is one figure, it cannot be typed into. */
export function drawTokens(
  element: HTMLElement,
  text: string,
  figures: ReadonlyMap<string, TokenFigure>,
): void {
  const nodes: Node[] = [];
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    nodes.push(document.createTextNode(text.slice(from, match.index)));
    const figure = figures.get(match[1] ?? '');
    nodes.push(figure ? chip(figure) : document.createTextNode(match[0]));
    from = match.index + match[0].length;
  }
  nodes.push(document.createTextNode(text.slice(from)));
  element.replaceChildren(...nodes);
}

/** The text with {{figure}} tokens that a paragraph holds now; line breaks become spaces. */
export function readDrawn(element: HTMLElement): string {
  const walk = (node: Node): string => {
    if (node instanceof HTMLElement && node.dataset.figure) return `{{${node.dataset.figure}}}`;
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
    return [...node.childNodes].map(walk).join('');
  };
  return walk(element)
    .replaceAll(' ', ' ')
    .replaceAll(/\s*\n\s*/g, ' ');
}

export const tokensIn = (text: string): string[] => [...text.matchAll(TOKEN)].map((match) => match[1] ?? '');

/** A caret that a click has put into a chip goes behind it: what is typed there would be lost. */
export function leaveChip(element: HTMLElement): void {
  const selection = window.getSelection();
  const at = selection?.isCollapsed ? selection.anchorNode : null;
  const inside = (at instanceof Element ? at : at?.parentElement)?.closest('[data-figure]');
  if (inside && element.contains(inside))
    selection?.setPosition(inside.parentNode, [...(inside.parentNode?.childNodes ?? [])].indexOf(inside) + 1);
}

/** Puts a chip or words where the caret stands in the paragraph, or at its end. */
export function insertAtCaret(element: HTMLElement, what: TokenFigure | string): void {
  const selection = window.getSelection();
  const node = typeof what === 'string' ? document.createTextNode(what) : chip(what);
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  if (range && element.contains(range.commonAncestorContainer)) {
    range.deleteContents();
    range.insertNode(node);
    range.setStartAfter(node);
    range.collapse(true);
  } else element.append(node);
}
