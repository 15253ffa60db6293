// Stacked columns by year; several stacks stand beside each other.
const shades = { supply1: '#4a86bf', supply2: '#c2d8ee', use1: '#7a7a7a', use2: '#b0b0b0', use3: '#dddddd', use4: '#f2f2f2', unserved: '#ffffff' };
const hatched = { symbol: 'line', rotation: Math.PI / 4, dashArrayX: [1, 0], dashArrayY: [2, 5], color: token('missed') };

// Room above the columns for a legend that may need several lines.
function roomAbove(names, width) {
  pen.font = `13px ${smallText.fontFamily}`;
  let rows = 1, used = 0;
  for (const name of names) {
    const wide = pen.measureText(name).width + 40;
    if (used > 0 && used + wide > width) {
      rows += 1;
      used = 0;
    }
    used += wide;
  }
  return 30 + rows * 23;
}

const columns = (figures, width, names, extra = {}) => ({
  legend: legendAbove(),
  tooltip: { ...tooltip, valueFormatter: figure },
  grid: { left: 8, right: 8, top: roomAbove(names, width), bottom: 8, containLabel: true },
  xAxis: categoryAxis(figures.categories),
  yAxis: { ...valueAxis(figures.unit), ...extra },
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
      label: { show: true, position: 'top', ...smallText, formatter: item => figure(+item.value.toPrecision(3)) }, labelLayout: { hideOverlap: true },
    },
  ],
});

pictures.jobs = (figures, width) => ({
  ...columns(figures, width, [figures.direct, figures.construction, ...figures.promise].filter(Boolean).map(part => part.name)),
  series: [
    { ...bar(figures.direct, undefined, '#94bbe0'), label: { show: true, position: 'top', ...smallText, formatter: item => figure(item.value) }, labelLayout: { hideOverlap: true } },
    ...(figures.construction ? [bar(figures.construction, undefined, '#eeeeee')] : []),
    ...figures.promise.map(promise => ({
      name: promise.name, type: 'bar', silent: true, itemStyle: { color: 'transparent', borderColor: ink, borderWidth: 1.5 },
      data: figures.categories.map(year => (year === promise.year ? promise.level : '-')),
      label: { show: true, position: 'top', ...smallText, formatter: item => figure(item.value) },
    })),
  ],
});

function bar(part, stack, colour) {
  return { name: part.name, type: 'bar', stack, data: part.values, barMaxWidth: 48, itemStyle: { color: colour, borderColor: '#57606a' } };
}
