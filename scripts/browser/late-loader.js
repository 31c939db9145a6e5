// The one script that every page begins with. It fetches the application's scripts (FILES, set when the application is built)
// at once where work is done, and on the public pages, which are whole without them, when a hand is first laid on the page.
(() => {
  const FILES = __FILES__;
  const DATA_HEADER = '__DATA_HEADER__';
  const AT_ONCE = /^(\/en)?\/(office|sign-in)(\/|$)/;
  const HAND = ['pointerdown', 'pointermove', 'touchstart', 'wheel', 'keydown', 'focusin'];
  const UNFINISHED = '__next_error__'; // the framework's page for what it could not make: its text comes with the scripts
  const AT_A_TIME = 3; // pieces below the first sight: few, so that a slow phone hears a finger in between
  const WAIT_MS = 3000; // for the field of the search, once the application hears
  const self = document.currentScript;
  const src = self.getAttribute('src'); // without the host: the chunks know themselves by it
  const base = src.slice(0, src.indexOf('static/chunks/'));
  const idle = window.requestIdleCallback ?? setTimeout;
  const asked = [];
  let search = null; // the key that asked for it before it could open, and the letters since
  let missing = FILES.length;
  let begun = false;

  /** Everything below the first sight (globals.css, .laid-late) takes its place. */
  function layAll() {
    document.documentElement.dataset.laid = '';
  }
  /** The same piece by piece in idle moments, so that no single step is long; what is scrolled to, the browser lays out itself. */
  function layNext() {
    const pieces = [...document.querySelectorAll('.laid-late')];
    if (pieces.length <= AT_A_TIME) layAll();
    if ('laid' in document.documentElement.dataset) return;
    for (const piece of pieces.slice(0, AT_A_TIME)) piece.classList.remove('laid-late');
    idle(layNext);
  }
  function layFirst() {
    for (const type of [...HAND, 'scroll']) removeEventListener(type, layFirst, true);
    idle(layNext);
  }
  function add(tag, what) {
    document.head.append(Object.assign(document.createElement(tag), { nonce: self.nonce, ...what }));
  }
  /** What the framework needs to take this page over: with the page where work is done, else asked for. */
  async function fetchData() {
    if (window.__next_f) return;
    const answer = await fetch(location.href, { headers: { [DATA_HEADER]: '1' } });
    const data = await answer.json();
    if (document.readyState === 'loading')
      await new Promise((parsed) => addEventListener('DOMContentLoaded', parsed, { once: true }));
    window.__next_f = data;
  }
  async function begin() {
    if (begun) return;
    begun = true;
    for (const type of HAND) removeEventListener(type, begin, true);
    for (const file of FILES) add('link', { rel: 'preload', as: 'script', href: base + file });
    try {
      await fetchData();
    } catch {
      begun = false; // the line is down, or the page is gone: it stays readable, and the next hand asks again
      waitForHand();
      return;
    }
    for (const file of FILES) add('script', { src: base + file, async: true, onload: count });
  }
  function waitForHand() {
    for (const type of HAND) addEventListener(type, begin, { capture: true, passive: true });
  }
  /** From the last file on the application takes clicks for itself, also before it has looked through the whole page. */
  function count() {
    missing -= 1;
    if (missing === 0) removeEventListener('click', rememberClick, true);
  }
  /** A button that only scripts serve is pressed again once they are there; links and forms need none. */
  function rememberClick({ target }) {
    const button = target.closest?.('button[type=button]');
    if (button && !asked.includes(button)) asked.push(button);
  }
  function rememberKey(event) {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const isCommand = (ctrlKey || metaKey) && key.toLowerCase() === 'k';
    const isLetter = key.length === 1 && !ctrlKey && !metaKey && !altKey;
    if (isCommand) {
      event.preventDefault();
      search ??= { opens: { key, ctrlKey, metaKey, bubbles: true }, target, letters: '' };
    } else if (search && isLetter) {
      event.preventDefault();
      search.letters += key;
    } else if (key === '/' && !target.closest('input, textarea, select')) {
      search = { opens: { key, bubbles: true }, target, letters: '' };
    }
  }
  /** Into the field that the search has opened. */
  function write(letters, until) {
    if (document.activeElement?.tagName === 'INPUT') document.execCommand('insertText', false, letters);
    else if (performance.now() < until) requestAnimationFrame(() => write(letters, until));
  }
  function catchUp() {
    removeEventListener('keydown', rememberKey, true);
    for (const button of asked) button.click();
    if (!search) return;
    search.target.dispatchEvent(new KeyboardEvent('keydown', search.opens));
    if (search.letters) write(search.letters, performance.now() + WAIT_MS);
  }
  /** Someone who has kept a list or begun a form here before, who adds to the list, or who comes for one part of a page. */
  function isExpected() {
    try {
      return location.hash !== '' || /[?&]add=/.test(location.search) || localStorage.length > 0;
    } catch {
      return false; // a browser that keeps nothing
    }
  }

  // who comes for one part, goes back or reads again finds the place: heights must be true by then. Else the first who stirs has them
  // made true, so that the place where one leaves is a true one
  if (location.hash !== '' || performance.getEntriesByType('navigation')[0]?.type !== 'navigate') layAll();
  else
    for (const type of [...HAND, 'scroll'])
      addEventListener(type, layFirst, { capture: true, passive: true });
  addEventListener('click', rememberClick, true);
  addEventListener('keydown', rememberKey, true);
  addEventListener('gf:alive', catchUp, { once: true });
  const isUnfinished = document.documentElement.id === UNFINISHED;
  if (isUnfinished || AT_ONCE.test(location.pathname) || isExpected()) begin();
  else waitForHand();
})();
