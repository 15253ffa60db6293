// From ore on the left to finished goods on the right; what leaves the country fades out.
pictures.chain = figures => {
  const colour = familyColour(figures.family);
  const looks = {
    Extraction: { color: ink }, Import: { color: muted }, Commodity: { color: colour },
    Process: { color: '#ffffff', borderColor: colour, borderWidth: 1.5 },
    Export: { color: 'rgba(255,255,255,0)' }, Use: { color: ink }, Discard: { color: line },
  };
  const nodes = Object.fromEntries(figures.nodes.map(node => [node.id, node]));
  const isAbroad = flow => nodes[flow.to].kind === 'Export';
  return {
    height: Math.max(260, 60 + figures.nodes.length * 24),
    tooltip: {
      ...tooltip,
      formatter: item => item.dataType === 'edge'
        ? `${nodes[item.data.source].name} → ${nodes[item.data.target].name}: ${figure(+item.value.toPrecision(3))} ${figures.unit}`
        : `${nodes[item.name].name}: ${nodes[item.name].amount} ${figures.unit}`,
    },
    series: [{
      type: 'sankey', left: 4, right: 150, top: 12, bottom: 12, nodeWidth: 12, nodeGap: 16, nodeAlign: 'left', draggable: false,
      layoutIterations: 64, emphasis: { focus: 'adjacency' },
      label: { ...smallText, width: 130, overflow: 'break', lineHeight: 15, formatter: item => `${nodes[item.name].name} ${nodes[item.name].amount}` },
      data: figures.nodes.map(node => ({ name: node.id, itemStyle: looks[node.kind] })),
      links: figures.flows.map(flow => ({
        source: flow.from, target: flow.to, value: flow.amount,
        lineStyle: isAbroad(flow)
          ? { color: new echarts.graphic.LinearGradient(0, 0, 1, 0, [{ offset: 0, color: colour }, { offset: 1, color: 'rgba(255,255,255,0)' }]), opacity: 0.7, curveness: 0.5 }
          : { color: colour, opacity: 0.3, curveness: 0.5 },
      })),
    }],
  };
};
