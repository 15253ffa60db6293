// Promise as an open outline at 100 %, plan as a light fill, the figures beside the bar.
pictures.targets = (figures, width) => {
  const rows = [...figures.rows].reverse();
  const most = Math.max(110, Math.min(150, Math.ceil(Math.max(...rows.map(row => row.share)) / 10) * 10));
  const isNarrow = width < 640;
  return {
    height: 84 + rows.length * (isNarrow ? 76 : 52),
    legend: legendAbove([words.promise, words.plan]),
    grid: { left: isNarrow ? 4 : 300, right: 24, top: isNarrow ? 48 : 34, bottom: 44, containLabel: false },
    xAxis: { ...valueAxis(figures.axis), nameLocation: 'middle', nameGap: 26, max: most, min: 0, interval: 20, nameTextStyle: { ...smallText, color: muted } },
    yAxis: {
      ...categoryAxis(rows.map(row => lines(row.name, 13, 285))),
      axisLabel: isNarrow ? { show: false } : { ...smallText, lineHeight: 16 },
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
          formatter: item => (isNarrow ? rows[item.dataIndex].short : rows[item.dataIndex].label) + (rows[item.dataIndex].share > most ? ' →' : ''),
        },
      },
      {
        name: words.promise, type: 'bar', barWidth: 18, silent: true, z: 3,
        itemStyle: { color: 'transparent', borderColor: ink, borderWidth: 1.5 },
        data: rows.map(() => 100),
        label: {
          show: isNarrow, ...smallText, position: [0, -6], verticalAlign: 'bottom', lineHeight: 15,
          formatter: item => lines(rows[item.dataIndex].name, 13, width - 16),
        },
      },
    ],
  };
};
