// The timeline by chain, as it is written, or by region. A long one is folded: each group says how many start in which year.
const timeline = document.getElementById('timeline');
const bars = timeline ? [...timeline.querySelectorAll('tr[data-family]')] : [];

function group(by) {
  const names = [...new Set(bars.map(bar => bar.dataset[by]))];
  const groups = names.map(name => [name, bars.filter(bar => bar.dataset[by] === name)]);
  if (timeline.tagName === 'TABLE') {
    regroup(groups);
  } else {
    fold(by === 'family' ? groups : groups.sort((a, b) => collator.compare(a[0], b[0])), by === 'family');
  }
}

function regroup(groups) {
  const span = timeline.querySelectorAll('thead th').length;
  timeline.querySelectorAll('tbody').forEach(body => body.remove());
  for (const [name, rows] of groups) {
    const body = timeline.createTBody();
    const head = body.insertRow();
    head.className = 'group';
    const cell = document.createElement('th');
    cell.scope = 'rowgroup';
    cell.colSpan = span;
    cell.textContent = name;
    head.append(cell);
    body.append(...rows);
  }
}

function fold(groups, areFamilies) {
  const years = [...timeline.querySelectorAll('.years span')].slice(1).map(year => year.textContent);
  const starting = rows => years.map(year => rows.filter(row => row.dataset.start === year).length);
  const most = Math.max(...groups.flatMap(([, rows]) => starting(rows)));
  bars.forEach(bar => bar.remove());
  const [pattern, ...others] = timeline.querySelectorAll('details');
  const parts = groups.map(([name, rows]) => {
    const part = pattern.cloneNode(true), counts = starting(rows);
    part.open = false;
    part.className = areFamilies ? rows[0].className : '';
    part.querySelector('.named').textContent = `${name} (${rows.length})`;
    part.querySelector('.aside').textContent = years.map((year, at) => `${year}: ${counts[at]}`).join(', ');
    part.querySelectorAll('.count').forEach((cell, at) => {
      cell.textContent = counts[at] || '';
      cell.style.setProperty('--part', counts[at] / most);
    });
    part.querySelector('.scroll').setAttribute('aria-label', name);
    part.querySelector('tbody').append(...rows);
    return part;
  });
  others.forEach(other => other.remove());
  pattern.replaceWith(...parts);
}

for (const controls of document.querySelectorAll('[data-timeline-grouping]')) {
  controls.hidden = false;
  const buttons = [...controls.querySelectorAll('button')];
  for (const button of buttons) {
    button.addEventListener('click', () => {
      buttons.forEach(other => other.setAttribute('aria-pressed', String(other === button)));
      group(button.dataset.group);
    });
  }
}
