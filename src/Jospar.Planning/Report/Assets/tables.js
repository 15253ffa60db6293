// Tables of some length can be sorted by their columns and taken away as CSV; without scripts they stay as they are.
const someRows = 5, manyRows = 20;
const allRows = table => [...table.tBodies].flatMap(body => [...body.rows]);
const headsOf = table => [...table.tHead.rows[0].cells];

// What a cell says, without its buttons for sources and what stands on paper only.
const said = cell => [...cell.childNodes]
  .filter(part => !part.matches?.('.ask, .on-paper'))
  .map(part => part.textContent).join('').replace(/[\s\u00a0\u202f]+/g, ' ').trim();

const decimalMark = new RegExp(`(?<=\\d)\\${words.decimal}(?=\\d)`, 'g');

// A figure as machines read it: full stop, no spaces between thousands, hundredths as a fraction; words, and their commas, stay.
function machine(text) {
  const plain = text.replace(/(?<=\d) (?=\d{3})/g, '').replace('\u2212', '-').replace(/^\+/, '').replace(decimalMark, '.');
  const [, number, share] = plain.match(/^(-?\d+(?:\.\d+)?)( ?%)?$/) || [];
  return number === undefined ? plain : share ? String(+(number / 100).toPrecision(15)) : number;
}

const value = cell => cell.classList.contains('n') ? machine(said(cell)) : said(cell);

const collator = new Intl.Collator(words.language, { numeric: true });

// What is no figure among figures ("not published") comes last, whichever way they are sorted.
function inOrder(column, way) {
  const sign = way === 'ascending' ? 1 : -1;
  return (a, b) => {
    const [one, other] = [a, b].map(row => value(row.cells[column]));
    if (!a.cells[column].classList.contains('n')) {
      return sign * collator.compare(one, other);
    }
    const [first, second] = [one, other].map(parseFloat);
    return isNaN(first) || isNaN(second) ? isNaN(first) - isNaN(second) : sign * (first - second);
  };
}

// Figures come largest first, words from the first letter on; then the other way; then as they were written.
function makeSortable(table) {
  const heads = headsOf(table), written = allRows(table);
  heads.forEach((head, column) => {
    if (!said(head)) {
      return;
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    head.append(button);
    const ways = head.classList.contains('n') ? ['descending', 'ascending'] : ['ascending', 'descending'];
    button.addEventListener('click', () => {
      const way = ways[ways.indexOf(head.getAttribute('aria-sort')) + 1];
      heads.forEach(other => other.removeAttribute('aria-sort'));
      if (way) {
        head.setAttribute('aria-sort', way);
      }
      table.tBodies[0].append(...way ? [...written].sort(inOrder(column, way)) : written);
    });
  });
}

// Text that a spreadsheet would take for a formula stays text.
function quoted(text) {
  const safe = /^[=+@-]./.test(text) && !/^-?[\d.]+$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const csv = table => '\ufeff' + [headsOf(table).map(said), ...allRows(table).map(row => [...row.cells].map(value))]
  .map(line => line.map(quoted).join(',') + '\r\n').join('');

const fileName = text => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60);

// The file is made when it is about to be asked for, so that a page of many tables opens no slower.
function offer(table) {
  const caption = said(table.caption), place = document.createElement('div'), link = document.createElement('a');
  place.className = 'download';
  link.textContent = words.download;
  link.href = '#';
  link.download = `${fileName(words.programme)}-${fileName(caption)}.csv`;
  link.setAttribute('aria-label', `${words.download}: ${caption}`);
  const make = () => {
    URL.revokeObjectURL(link.href);
    link.href = URL.createObjectURL(new Blob([csv(table)], { type: 'text/csv;charset=utf-8' }));
  };
  ['pointerover', 'focus', 'click'].forEach(event => link.addEventListener(event, make));
  place.append(link);
  table.parentElement.before(place);
}

for (const table of document.querySelectorAll('.scroll > table:not(.timeline)')) {
  const rows = allRows(table).length;
  if (rows >= manyRows || (rows >= someRows && headsOf(table).some(head => head.classList.contains('n')))) {
    offer(table);
    if (!table.matches('.cards') && !table.querySelector('.sum')) {
      makeSortable(table);
    }
  }
}
