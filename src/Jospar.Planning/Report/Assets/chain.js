// From ore on the left to finished goods on the right; what leaves the country fades out. Widths are metal held.
function columnsOf(figures) {
  const depth = Object.fromEntries(figures.nodes.map(node => [node.id, 0]));
  for (let changed = true; changed;) {
    changed = false;
    for (const flow of figures.flows) {
      if (depth[flow.to] < depth[flow.from] + 1) {
        depth[flow.to] = depth[flow.from] + 1;
        changed = true;
      }
    }
  }
  const counts = [];
  Object.values(depth).forEach(at => { counts[at] = (counts[at] || 0) + 1; });
  return counts;
}

// Columns stand as far apart as the longest word of a label is wide, so that labels do not run into each other.
function columnGap(figures) {
  pen.font = `12px ${smallText.fontFamily}`;
  const words = figures.nodes.flatMap(node => [...parts(node.name), node.amount]);
  return Math.min(132, Math.max(84, ...words.map(word => pen.measureText(word).width + 20)));
}

const lastColumn = 130;

const leastChainWidth = figures => Math.max(1, columnsOf(figures).length - 1) * columnGap(figures) + lastColumn;

pictures.chain = (figures, width) => {
  const colour = familyColour(figures.family);
  const looks = {
    Extraction: { color: ink }, Import: { color: muted }, Commodity: { color: colour },
    Process: { color: '#ffffff', borderColor: colour, borderWidth: 1.5 },
    Export: { color: 'rgba(255,255,255,0)' }, Use: { color: ink }, Discard: { color: line },
  };
  const nodes = Object.fromEntries(figures.nodes.map(node => [node.id, node]));
  const counts = columnsOf(figures);
  const room = (width - lastColumn) / Math.max(1, counts.length - 1) - 20;
  const text = node => `${lines(node.name, 12, Math.min(130, room))}\n${node.amount}`.trim();
  const gap = Math.max(40, 2 + 14 * Math.max(...figures.nodes.map(node => text(node).split('\n').length)));
  const fade = new echarts.graphic.LinearGradient(0, 0, 1, 0, [{ offset: 0, color: colour }, { offset: 1, color: 'rgba(255,255,255,0)' }]);
  return {
    height: Math.max(220, 60 + Math.max(...counts) * (gap + 16)),
    tooltip: {
      ...tooltip,
      formatter: item => item.dataType === 'edge'
        ? `${nodes[item.data.source].name} → ${nodes[item.data.target].name}: ${item.data.amount}`
        : `${nodes[item.name].name} ${nodes[item.name].amount}`,
    },
    series: [{
      type: 'sankey', left: 2, right: lastColumn, top: 14, bottom: 30, nodeWidth: 10, nodeGap: gap, nodeAlign: 'left', draggable: false,
      layoutIterations: 128, emphasis: { disabled: true },
      label: { ...halo, fontSize: 12, lineHeight: 14, formatter: item => text(nodes[item.name]) },
      labelLayout: { hideOverlap: true },
      data: figures.nodes.map(node => ({ name: node.id, itemStyle: looks[node.kind] })),
      links: figures.flows.map(flow => ({
        source: flow.from, target: flow.to, value: flow.content, amount: flow.amount,
        lineStyle: nodes[flow.to].kind === 'Export'
          ? { color: fade, opacity: 0.7, curveness: 0.5 }
          : { color: colour, opacity: 0.3, curveness: 0.5 },
      })),
    }],
  };
};
