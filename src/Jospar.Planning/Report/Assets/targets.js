// Promise as an open outline at 100 %, plan as a light fill, the figures beside the bar; a promise that is missed has an outline of the
// colour of what is missed. Where a bar is too short for its figures and verdict, the verdict stands above it beside the name.
pictures.targets = (figures, width) => {
  const rows = [...figures.rows].reverse();
  const most = Math.max(110, Math.min(150, Math.ceil(Math.max(...rows.map(row => row.share)) / 10) * 10));
  const arrowed = (row, text) => text + (row.share > most ? ' →' : '');
  const isStacked = width < 640 || rows.some(row => widthOf(arrowed(row, row.label), 13) > width - 340);
  const heads = rows.map(row => lines(row.head, 13, width - 16));
  const step = 46 + 15 * Math.max(...heads.map(head => head.split('\n').length));
  return {
    height: 84 + rows.length * (isStacked ? step : 52),
    legend: legendAbove([words.promise, words.plan]),
    grid: { left: isStacked ? 4 : 300, right: 24, top: isStacked ? 48 : 34, bottom: 44, containLabel: false },
    xAxis: { ...valueAxis(figures.axis), nameLocation: 'middle', nameGap: 26, max: most, min: 0, interval: 20, nameTextStyle: { ...smallText, color: muted } },
    yAxis: {
      ...categoryAxis(rows.map(row => lines(row.name, 13, 285))),
      axisLabel: isStacked ? { show: false } : { ...smallText, lineHeight: 16 },
    },
    series: [
      {
        name: words.plan, type: 'bar', barWidth: 18, barGap: '-100%', silent: true,
        itemStyle: { color: light(muted), borderColor: muted },
        data: rows.map(row => ({
          value: Math.max(0, Math.min(row.share, most)),
          itemStyle: { color: light(familyColour(row.family)), borderColor: familyColour(row.family) },
        })),
        label: {
          show: true, position: 'insideLeft', ...smallText, distance: 6,
          formatter: item => arrowed(rows[item.dataIndex], isStacked ? rows[item.dataIndex].short : rows[item.dataIndex].label),
        },
      },
      {
        name: words.promise, type: 'bar', barWidth: 18, silent: true, z: 3,
        itemStyle: { color: 'transparent', borderColor: ink, borderWidth: 1.5 },
        data: rows.map(row => ({ value: 100, itemStyle: { borderColor: row.isMissed ? token('missed') : ink } })),
        label: {
          show: isStacked, ...smallText, position: [0, -6], verticalAlign: 'bottom', lineHeight: 15,
          formatter: item => heads[item.dataIndex],
        },
      },
    ],
  };
};
