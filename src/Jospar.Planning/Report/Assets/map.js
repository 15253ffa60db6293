// The country's outline with zones, plants, launched projects, and links as wide as their load.
// Colours and strokes are those of the legend below it, in report.css.
const carrierStroke = { freight: 'solid', electricity: [12, 4, 3, 4], gas: 'dashed', water: 'dotted' };
const linkLook = carrier => carrier in carrierStroke
  ? { color: token('link-' + carrier), type: carrierStroke[carrier] }
  : { color: token('link-another'), type: [8, 3, 2, 3, 2, 3] };

// A tenth of a degree apart is one point to the eye.
const placeOf = item => item.at.map(degrees => degrees.toFixed(1)).join();

// Things at one point are laid around it in one spiral, so that none hides another.
function spreader(step) {
  const seen = new Map();
  const spread = items => items.map(item => {
    const key = placeOf(item);
    const rank = seen.get(key) || 0;
    seen.set(key, rank + 1);
    const radius = step * Math.sqrt(rank), angle = rank * 2.39996;
    return { ...item, offset: [Math.round(radius * Math.cos(angle)), Math.round(radius * Math.sin(angle))] };
  });
  const reach = item => step * Math.sqrt(seen.get(placeOf(item)) || 0);
  return { spread, reach };
}

const pointsOf = figures => [...figures.regions, ...figures.zones, ...figures.plants, ...figures.projects];

function registerOutline(polygons) {
  echarts.registerMap('outline', {
    type: 'FeatureCollection',
    features: polygons.map((rings, index) => ({ type: 'Feature', properties: { name: 'outline' + index }, geometry: { type: 'Polygon', coordinates: rings } })),
  });
}

// Where no outline is known, an unseen frame around all points gives the map its size.
function frame(points) {
  const range = at => [Math.min(...points.map(point => point[at])) - 1, Math.max(...points.map(point => point[at])) + 1];
  const [west, east] = range(0), [south, north] = range(1);
  return [[[west, south], [east, south], [east, north], [west, north], [west, south]]];
}

// The legend says what circles mean on the map that is drawn.
function tellCircles(grouped) {
  for (const key of document.querySelectorAll('[data-circles]')) {
    key.hidden = (key.dataset.circles === 'grouped') !== grouped;
  }
}

pictures.map = (figures, width) => {
  const points = pointsOf(figures);
  if (points.length === 0) {
    return null;
  }
  const polygons = figures.outline || [frame(points.map(item => item.at))];
  registerOutline(polygons);
  const isNarrow = width < 640, grouped = areGrouped(figures, width);
  const aspect = Math.cos(points.reduce((sum, item) => sum + item.at[1], 0) / points.length * Math.PI / 180);
  const scale = scaleOf(polygons, width, aspect);
  const onMap = { coordinateSystem: 'geo', tooltip: { formatter: item => item.data.text } };
  tellCircles(grouped);
  return {
    height: grouped ? scale.height + 40 : undefined,
    tooltip,
    geo: {
      map: 'outline', roam: false, silent: true, aspectScale: aspect,
      left: 8, right: 8, top: 8, bottom: isNarrow && !grouped ? 24 : 32,
      itemStyle: { areaColor: figures.outline ? '#fbfbfa' : 'transparent', borderColor: figures.outline ? '#8c959f' : 'transparent' },
    },
    series: [...linkSeries(figures, isNarrow, onMap), ...grouped ? groupSeries(figures, width, scale, onMap) : singleSeries(figures, isNarrow, onMap)],
  };
};

function linkSeries(figures, isNarrow, onMap) {
  const carriers = [...new Set(figures.links.map(link => link.carrier))];
  return carriers.map(carrier => ({
    ...onMap, type: 'lines', z: 2, lineStyle: { ...linkLook(carrier), opacity: 0.75, curveness: carrier === 'electricity' ? 0 : 0.15 },
    data: figures.links.filter(link => link.carrier === carrier).map(link => ({
      coords: [link.from, link.to], lineStyle: { width: 0.6 + link.width * (isNarrow ? 4 : 8) }, text: `${link.name}: ${link.load}`,
    })),
  }));
}

function singleSeries(figures, isNarrow, onMap) {
  const { spread, reach } = spreader(isNarrow ? 4 : 8);
  const projects = spread([...figures.projects].sort((a, b) => b.size - a.size));
  const zones = spread(figures.zones), plants = spread(figures.plants);
  const largest = Math.max(...figures.projects.map(project => project.size), 1e-9);
  return [
    {
      ...onMap, type: 'scatter', z: 3, symbol: 'diamond', symbolSize: isNarrow ? 7 : 10,
      itemStyle: { color: '#ffffff', borderColor: ink, borderWidth: 1.2 },
      data: zones.map(zone => ({ value: zone.at, symbolOffset: zone.offset, text: zone.name })),
    },
    {
      ...onMap, type: 'scatter', z: 4, symbol: 'rect', symbolSize: isNarrow ? 5 : 7, itemStyle: { color: muted },
      data: plants.map(plant => ({
        value: plant.at, symbolOffset: plant.offset, text: plant.name, itemStyle: { color: familyColour(plant.family), borderColor: ink, borderWidth: 0.5 },
      })),
    },
    {
      ...onMap, type: 'scatter', z: 5, symbol: 'circle', itemStyle: { color: light(muted), borderColor: muted },
      data: projects.map(project => ({
        value: project.at, symbolOffset: project.offset, text: `${project.name}: ${project.text}`,
        symbolSize: (isNarrow ? 0.7 : 1) * (5 + 15 * Math.sqrt(project.size / largest)),
        itemStyle: { color: light(familyColour(project.family), tint), borderColor: familyColour(project.family), borderWidth: 1.2 },
      })),
    },
    {
      ...onMap, type: 'scatter', name: 'names', z: 6, silent: true, symbolSize: 1, itemStyle: { color: 'transparent' },
      label: { show: true, position: 'bottom', ...smallText, fontSize: isNarrow ? 10 : 12, backgroundColor: 'rgba(255,255,255,0.8)', padding: [1, 2], formatter: item => item.data.text },
      labelLayout: { hideOverlap: true },
      data: figures.regions.map(region => ({ value: region.at, text: region.short, label: { distance: 6 + reach(region) } })),
    },
  ];
}
