// The little Markdown that Teams knows in a TextBlock: bold, italic, links, lists. Everything else stays text.

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** @param {string} text */
export function toHtml(text) {
  const lines = text.replace(/[&<>"']/g, (sign) => entities[sign]).split(/\r?\n/);
  if (lines.length === 1 && !item(lines[0])) return inline(lines[0]);
  let html = '';
  let list = '';
  for (const line of lines) {
    const entry = item(line);
    const wanted = entry ? (entry[1] ? 'ul' : 'ol') : '';
    if (wanted !== list) html += `${list ? `</${list}>` : ''}${wanted ? `<${wanted}>` : ''}`;
    list = wanted;
    if (entry) html += `<li>${inline(entry[2])}</li>`;
    else if (line.trim() !== '') html += `<p>${inline(line)}</p>`;
  }
  return html + (list ? `</${list}>` : '');
}

/** @param {string} line */
function item(line) {
  return /^\s*(?:([-*])|\d+\.)\s+(.*)$/.exec(line);
}

/** @param {string} line */
function inline(line) {
  return line
    .replace(/\[([^\]]+)\]\((https:\/\/[^\s)]+)\)/g, '<a href="$2" target="_blank" rel="noreferrer">$1</a>')
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[\s(])[*_](\S(?:.*?\S)?)[*_](?=$|[\s).,:;!?])/g, '$1<em>$2</em>');
}
