/**
 * Makes an element. `on…` properties become listeners, `class` and `aria-…` attributes; false and undefined are left out.
 * @param {string} tag
 * @param {Record<string, unknown>} properties
 * @param {...(Node | string | null | undefined | false)} children
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false || value === null) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else if (name === 'value') /** @type {HTMLInputElement} */ (element).value = String(value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Drawings of the page, by name: paths on a grid of 24. */
const paths = {
  send: 'M4 12 20 4l-5 16-3.5-6.500L4 12Zm7.5 1.500L20 4',
  close: 'M6 6l12 12M18 6 6 18',
  before: 'M14.500 5.500 8 12l6.500 6.500',
  after: 'M9.500 5.500 16 12l-6.500 6.500',
  split: 'M4 5h16v14H4zM12 5v14',
  bin: 'M5 7h14M10 7V5h4v2M7 7l1 12h8l1-12M10.5 11v5M13.5 11v5',
  lock: 'M7 11h10v8H7zM9 11V8.500a3 3 0 0 1 6 0V11',
  route:
    'M6 19a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM18 10a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM8.5 16.500H15a3 3 0 0 0 0-6H9.500a3 3 0 0 1 0-6h6',
  warning: 'M12 4 21 19.500H3L12 4Zm0 6v4.500M12 17v.200',
};

/** @param {keyof typeof paths} name */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}

/** The sign of the cell: a broken ring around one person. */
export function mark() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 32 32');
  svg.setAttribute('class', 'mark');
  svg.setAttribute('aria-hidden', 'true');
  const ring = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  ring.setAttribute(
    'd',
    'M16 7a9 9 0 0 1 7.8 4.500M24.9 17a9 9 0 0 1-4.4 6.800M15 25a9 9 0 0 1-7.4-5.600M7 14.500a9 9 0 0 1 4.5-6.3',
  );
  const middle = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
  for (const [name, value] of Object.entries({ cx: '16', cy: '16', r: '3.4' }))
    middle.setAttribute(name, value);
  svg.append(ring, middle);
  return svg;
}

/** @param {{ initials: string, colour: string }} person @param {string} size */
export function avatar(person, size = '') {
  const element = h('span', { class: `avatar ${size}`, 'aria-hidden': 'true' }, person.initials);
  element.style.backgroundColor = person.colour;
  return element;
}
