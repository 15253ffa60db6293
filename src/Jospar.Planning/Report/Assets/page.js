document.getElementById('no-pictures').remove();

// Draws every picture, and draws it again when the width changes.
const places = [...document.querySelectorAll('[data-chart]')];

let paper = 0;

function draw(place) {
  const figures = JSON.parse(document.getElementById(place.id + '-figures').textContent);
  place.hidden = false;
  place.textContent = '';
  place.append(document.createElement('div'));
  place.firstChild.style.height = '100%';
  const isWide = place.parentElement.classList.contains('wide');
  place.style.minWidth = isWide && !paper ? leastChainWidth(figures) + 'px' : '';
  const width = paper ? paper * (isWide ? 1.5 : 1) : place.clientWidth || place.parentElement.clientWidth;
  const option = pictures[place.dataset.chart](figures, width);
  if (!option) {
    place.textContent = '';
    return;
  }
  place.style.height = option.height ? option.height + 'px' : '';
  const height = place.clientHeight || 300;
  const chart = echarts.init(place.firstChild, null, { renderer: 'svg', width, height });
  chart.setOption({ animation: false, aria: { enabled: false }, textStyle: smallText, ...option, height: undefined });
  letScale(place, width, height);
  place.chart = chart;
}

// With a view box the picture takes any width that print gives it.
function letScale(place, width, height) {
  const svg = place.querySelector('svg');
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('focusable', 'false');
  svg.setAttribute('aria-hidden', 'true');
}

function drawAll() {
  for (const place of places) {
    place.chart?.dispose();
    draw(place);
  }
}

for (const legend of document.querySelectorAll('[data-with-picture]')) {
  legend.hidden = false;
}

// A box that scrolls inside itself can be reached by keyboard.
for (const box of document.querySelectorAll('.wide')) {
  box.tabIndex = 0;
}

let width = innerWidth, waiting;
addEventListener('resize', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (innerWidth !== width) {
      width = innerWidth;
      drawAll();
    }
  }, 150);
});

// On paper pictures are drawn for its width, and tables that belong to pictures are opened.
const folded = () => [...document.querySelectorAll('details.printed:not([open])')];

addEventListener('beforeprint', () => {
  paper = 680;
  folded().forEach(part => { part.open = part.dataset.opened = true; });
  drawAll();
});

addEventListener('afterprint', () => {
  paper = 0;
  document.querySelectorAll('details[data-opened]').forEach(part => {
    part.open = false;
    delete part.dataset.opened;
  });
  drawAll();
});

document.fonts.ready.then(drawAll);
