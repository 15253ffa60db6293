// On a small map, and of a very large programme, single projects would lie in heaps: each region has one circle with their number
// instead, beside its place where others need the room, and a name where there is room for it.
const areGrouped = (figures, width) => width < 480 || figures.projects.length > 250;

// Pixels and degrees of a map that fits into a width, as the chart library lays it out.
function scaleOf(polygons, width, aspect) {
  const points = polygons.flat(2);
  const range = at => points.reduce(([least, most], point) => [Math.min(least, point[at]), Math.max(most, point[at])], [Infinity, -Infinity]);
  const [west, east] = range(0), [south, north] = range(1);
  const scale = Math.min((width - 16) / ((east - west) * aspect), 440 / (north - south));
  return {
    height: (north - south) * scale,
    toPixels: ([longitude, latitude]) => [(longitude - west) * aspect * scale, (north - latitude) * scale],
    toDegrees: ([x, y]) => [west + x / (aspect * scale), north - y / scale],
  };
}

// Circles that overlap push each other away, and are drawn back towards their places.
function apart(circles) {
  for (let round = 0; round < 240; round++) {
    circles.forEach((one, i) => circles.slice(i + 1).forEach((other, j) => {
      const x = other.at[0] - one.at[0], y = other.at[1] - one.at[1];
      const gap = Math.hypot(x, y), push = (one.radius + other.radius + 2 - gap) / 2;
      if (push > 0) {
        const away = gap ? [x / gap, y / gap] : [Math.cos(i + j), Math.sin(i + j)];
        one.at = one.at.map((value, axis) => value - away[axis] * push);
        other.at = other.at.map((value, axis) => value + away[axis] * push);
      }
    }));
    if (round < 200) {
      circles.forEach(circle => { circle.at = circle.at.map((value, axis) => value + (circle.home[axis] - value) * 0.05); });
    }
  }
}

// Names below, above, beside or aslant of their circles, the costliest first; one that would lie over something is left out.
function named(circles, width, height, size) {
  pen.font = `${size}px ${smallText.fontFamily}`;
  const taken = circles.map(({ at: [x, y], radius }) => [x - radius, y - radius, x + radius, y + radius]);
  const lies = ([left, top, right, bottom]) => left < 0 || right > width || top < 0 || bottom > height
    || taken.some(other => left < other[2] && right > other[0] && top < other[3] && bottom > other[1]);
  return [...circles].sort((a, b) => b.radius - a.radius).flatMap(circle => {
    const wide = pen.measureText(circle.short).width / 2 + 1, high = size * 0.65, far = circle.radius + 1;
    const places = [[0, far + high], [far + wide, 0], [wide * 0.75, far + high], [far * 0.65 + wide, far * 0.75 + high]];
    const box = places.flatMap(([x, y]) => [[x, y], [x, -y], [-x, y], [-x, -y]])
      .map(([x, y]) => [circle.at[0] + x, circle.at[1] + y])
      .map(([x, y]) => [x - wide, y - high, x + wide, y + high])
      .find(place => !lies(place));
    if (!box) {
      return [];
    }
    taken.push(box);
    return [{ text: circle.short, at: [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] }];
  });
}

function groupSeries(figures, width, scale, onMap) {
  const isNarrow = width < 480, size = isNarrow ? 11 : 13;
  const largest = Math.max(...figures.groups.map(group => group.size), 1e-9);
  const circles = figures.groups.map(group => {
    const home = scale.toPixels(group.at);
    return { ...group, home, at: home, radius: (isNarrow ? 9 : 12) + (isNarrow ? 9 : 18) * Math.sqrt(group.size / largest) };
  });
  apart(circles);
  const moved = circles.filter(({ at, home }) => Math.hypot(at[0] - home[0], at[1] - home[1]) > 3);
  return [
    {
      ...onMap, type: 'lines', z: 3, silent: true, lineStyle: { color: ink, width: 0.8, opacity: 1 },
      data: moved.map(circle => ({ coords: [scale.toDegrees(circle.home), scale.toDegrees(circle.at)] })),
    },
    { ...onMap, type: 'scatter', z: 3, silent: true, symbolSize: 3, itemStyle: { color: ink }, data: moved.map(circle => ({ value: scale.toDegrees(circle.home) })) },
    {
      ...onMap, type: 'scatter', name: 'groups', z: 5, symbol: 'circle', itemStyle: { color: token('shade2'), borderColor: token('accent'), borderWidth: 1.2, opacity: 1 },
      label: { show: true, ...smallText, fontSize: size, formatter: item => item.data.count },
      data: circles.map(circle => ({
        value: scale.toDegrees(circle.at), symbolSize: circle.radius * 2, count: figure(circle.launches), text: `${circle.name}: ${circle.text}`,
      })),
    },
    {
      ...onMap, type: 'scatter', name: 'names', z: 6, silent: true, symbolSize: 1, itemStyle: { color: 'transparent' },
      label: { show: true, position: 'inside', ...halo, fontSize: size, formatter: item => item.data.text },
      data: named(circles, width - 16, scale.height + 24, size).map(name => ({ value: scale.toDegrees(name.at), text: name.text })),
    },
  ];
}
