// Stacked columns by year; several stacks stand beside each other.
const shades = { supply1: '#4a86bf', supply2: '#c2d8ee', use1: '#7a7a7a', use2: '#b0b0b0', use3: '#dddddd', use4: '#f2f2f2', unserved: '#ffffff' };
const hatched = { symbol: 'line', rotation: Math.PI / 4, dashArrayX: [1, 0], dashArrayY: [2, 5], color: token('missed') };

// Room above the columns for a legend that may need several lines, as the chart library breaks them, and for the axis' name below it,
// which stands above the figure of the highest column.
function roomAbove(names, width) {
  pen.font = `13px ${smallText.fontFamily}`;
  let rows = 1, used = 0;
  for (const name of names) {
    const wide = pen.measureText(name).width + 22;
    if (used > 0 && used + wide > width - 10) {
      rows += 1;
      used = 0;
    }
    used += wide + 14;
  }
  return 37 + rows * 27;
}

// A figure on a column: with a white edge where it reaches over the next one, and never beyond the picture's own edge.
const onColumn = width => ({
  label: { show: true, position: 'top', ...halo, formatter: item => figure(item.value) },
  labelLayout: item => ({ hideOverlap: true, dx: Math.min(0, width - 2 - item.labelRect.x - item.labelRect.width) }),
});

// Where the years are too narrow for a figure on each, only the last one has its own; the table below has them all.
function haveRoom(values, width) {
  pen.font = `13px ${smallText.fontFamily}`;
  return Math.max(...values.map(value => pen.measureText(figure(value)).width)) * 1.3 <= (width - 64) / values.length;
}

const columns = (figures, width, names, extra = {}) => ({
  legend: legendAbove(),
  tooltip: { ...tooltip, valueFormatter: figure },
  grid: { left: 8, right: 8, top: roomAbove(names, width), bottom: 8, containLabel: true },
  xAxis: categoryAxis(figures.categories),
  yAxis: { ...valueAxis(figures.unit), nameGap: 24, ...extra },
});

const told = figures => figures.series.filter(part => part.values.some(value => value !== 0));

pictures.stacks = (figures, width) => ({
  ...columns(figures, width, told(figures).map(part => part.name), figures.whole ? { minInterval: 1 } : {}),
  series: told(figures)
    .map(part => ({
      name: part.name, type: 'bar', stack: part.stack, data: part.values.map(value => value === 0 ? '-' : value), barMaxWidth: 48, barGap: '8%',
      itemStyle: part.family
        ? { color: light(familyColour(part.family), tint), borderColor: familyColour(part.family) }
        : { color: shades[part.shade], borderColor: part.shade === 'unserved' ? token('missed') : '#666', decal: part.shade === 'unserved' ? hatched : undefined },
    })),
});

pictures.fund = (figures, width) => ({
  ...columns(figures, width, [figures.inflow, figures.repaid, figures.disbursed, figures.balance].map(part => part.name)),
  series: [
    bar(figures.inflow, 'money', '#4a86bf'),
    bar(figures.repaid, 'money', '#c2d8ee'),
    bar(figures.disbursed, 'money', '#d9d9d9'),
    {
      name: figures.balance.name, type: 'line', data: figures.balance.values, symbol: 'circle', symbolSize: 7,
      lineStyle: { color: ink, width: 2 }, itemStyle: { color: ink },
      label: { show: true, position: 'top', ...halo, formatter: item => figure(+item.value.toPrecision(3)) }, labelLayout: { hideOverlap: true },
    },
  ],
});

pictures.jobs = (figures, width) => ({
  ...columns(figures, width, [figures.direct, figures.construction, ...figures.promise].filter(Boolean).map(part => part.name)),
  series: [
    { ...bar(figures.direct, undefined, '#94bbe0'), ...onColumn(width), data: labelled(figures.direct.values, width) },
    ...(figures.construction ? [bar(figures.construction, undefined, '#eeeeee')] : []),
    ...figures.promise.map(promise => ({
      name: promise.name, type: 'bar', silent: true, itemStyle: { color: 'transparent', borderColor: ink, borderWidth: 1.5 },
      data: figures.categories.map(year => (year === promise.year ? promise.level : '-')),
      ...onColumn(width), z: 3,
    })),
  ],
});

const labelled = (values, width) => values.map((value, at) => ({
  value, label: { show: at === values.length - 1 || haveRoom(values, width) },
}));

function bar(part, stack, colour) {
  return { name: part.name, type: 'bar', stack, data: part.values, barMaxWidth: 48, itemStyle: { color: colour, borderColor: '#57606a' } };
}
