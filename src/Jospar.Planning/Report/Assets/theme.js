// One look for every picture. The colours are those of report.css.
const style = getComputedStyle(document.documentElement);
const token = name => style.getPropertyValue('--' + name).trim();
const words = JSON.parse(document.getElementById('page-words').textContent);
const familyColour = family => token(words.families[family] ?? 'other');
const ink = token('ink'), muted = token('muted'), line = token('line');
const smallText = { fontSize: 13, color: ink, fontFamily: 'Jospar, "Noto Sans", "Segoe UI", sans-serif' };

// Words that may stand on a dark fill have a white edge.
const halo = { ...smallText, textBorderColor: '#ffffff', textBorderWidth: 3 };

// The light fill that stands for a plan: the colour thinned with white. Where nothing but the fill tells chains apart, it is the stronger one.
const tint = parseFloat(token('tint')) / 100;

function light(colour, part = 0.45) {
  const channel = at => Math.round(255 - (255 - parseInt(colour.slice(at, at + 2), 16)) * part);
  return `rgb(${channel(1)},${channel(3)},${channel(5)})`;
}

// Thin spaces between thousands and the language's decimal mark.
function figure(number) {
  const [whole, part] = String(+Number(number).toPrecision(6)).split('.');
  const grouped = whole.replace('-', '\u2212').replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
  return part ? grouped + words.decimal + part : grouped;
}

const pen = document.createElement('canvas').getContext('2d');

function widthOf(text, size) {
  pen.font = `${size}px ${smallText.fontFamily}`;
  return pen.measureText(text).width;
}

// A text in lines no wider than so many pixels, broken between words and after hyphens.
const parts = text => text.split(/ |(?<=[^ ]-)(?=[^ ])/);

function lines(text, size, most) {
  return parts(text).reduce((rows, part) => {
    const last = rows[rows.length - 1];
    const longer = last && last + (last.endsWith('-') ? '' : ' ') + part;
    return last && widthOf(longer, size) <= most ? [...rows.slice(0, -1), longer] : [...rows, part];
  }, []).join('\n');
}

const valueAxis = name => ({
  type: 'value',
  name,
  nameTextStyle: { ...smallText, color: muted, align: 'left' },
  axisLabel: { ...smallText, color: muted, formatter: figure },
  splitLine: { lineStyle: { color: line } },
});

const categoryAxis = names => ({
  type: 'category',
  data: names,
  axisTick: { show: false },
  axisLine: { lineStyle: { color: ink } },
  axisLabel: { ...smallText },
});

const legendAbove = names => ({ top: 0, left: 0, itemWidth: 16, itemHeight: 10, textStyle: smallText, data: names, selectedMode: false, itemGap: 14 });

const tooltip = { trigger: 'item', confine: true, textStyle: smallText, transitionDuration: 0, renderMode: 'richText' };

// Each picture is a function from its figures and the width at hand to the chart library's option.
const pictures = {};
