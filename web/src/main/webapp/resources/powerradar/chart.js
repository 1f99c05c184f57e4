/*
 * Draws every chart of the portal with Apache ECharts from the JSON beside it (see Chart and
 * ChartJson). Colours are read from the tokens, so a chart follows the theme.
 */
(function () {
  'use strict';

  const library = document.currentScript.dataset.library;
  const language = document.documentElement.lang || 'en';
  const drawn = new Map();

  function loadLibrary() {
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = library;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  }

  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

  function palette() {
    const names = ['ink', 'ink-2', 'ink-3', 'line', 'surface', 'neutral', 'chart-grid', 'chart-axis', 'chart-tick', 'chart-gap', 'chart-gap-line', 'chart-offhours', 'cat-untracked'];
    for (let i = 1; i <= 8; i += 1) {
      names.push(`cat-${i}`, `cat-${i}b`);
    }
    return Object.fromEntries(names.map((name) => [name, token(name)]));
  }

  /* Digits like the figures of the page: about three significant ones. */
  function digits(value, data) {
    const size = Math.abs(value);
    let decimals = data.decimals;
    if (decimals === undefined) {
      decimals = value === 0 || size >= 99.95 || /^(W|Wh)$/.test(data.unit) ? 0 : size >= 9.995 ? 1 : 2;
    }
    return new Intl.NumberFormat(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
      .format(value).replace('-', '\u2212');
  }

  const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

  /* Estimated columns are hatched over their colour. */
  function hatch(colours) {
    return { symbol: 'rect', color: colours.surface, dashArrayX: [1, 0], dashArrayY: [2, 3], rotation: -Math.PI / 4 };
  }

  function columnSeries(series, data, colours) {
    const isHatched = series.shape === 'hatched_column';
    return {
      type: 'bar',
      name: series.name,
      stack: 'sum',
      barCategoryGap: data.labels.length > 100 ? '12%' : '18%',
      barMaxWidth: 56,
      itemStyle: { color: colours[series.colour] },
      emphasis: { disabled: true },
      data: series.values.map((value, i) => ({
        value,
        itemStyle: {
          opacity: i === data.open ? 0.5 : 1,
          decal: isHatched || series.states[i] === 'e' ? hatch(colours) : undefined,
        },
      })),
    };
  }

  function lineSeries(series, data, colours) {
    return {
      type: 'line',
      name: series.name,
      step: series.shape === 'step' ? 'middle' : false,
      symbol: 'circle',
      symbolSize: 5,
      showSymbol: false,
      connectNulls: false,
      lineStyle: { color: colours[series.colour], width: series.shape === 'step' ? 1.5 : 1.75 },
      itemStyle: { color: colours[series.colour] },
      emphasis: { disabled: true },
      data: series.values,
    };
  }

  /* Stretches of a line that are estimated are drawn again, dashed, in the colour of the card. */
  function estimatedLine(series, colours) {
    return {
      type: 'line',
      silent: true,
      symbol: 'none',
      connectNulls: false,
      z: 3,
      tooltip: { show: false },
      lineStyle: { color: colours.surface, width: 2.25, type: [3, 4] },
      data: series.values.map((value, i) => (series.states[i] === 'e' ? value : null)),
    };
  }

  /* Gaps, borders of days, labels of the time axis and clock changes. */
  function backdrop(data, colours) {
    return {
      type: 'custom',
      silent: true,
      z: 0,
      tooltip: { show: false },
      data: [0],
      renderItem(params, api) {
        const box = params.coordSys;
        const band = api.size([1, 0])[0];
        const edge = (i) => box.x + i * band;
        return { type: 'group', children: [
          ...data.offHours.map((stretch) => drawOff(stretch, edge, box, colours)),
          ...data.gaps.flatMap((gap) => drawGap(gap, edge, box, colours)),
          ...drawTicks(data, edge, box, band, colours),
          ...drawGroups(data, edge, box, colours),
          ...data.clockChanges.flatMap((change) => drawChange(change, edge, box, colours)),
        ] };
      },
    };
  }

  function text(x, y, content, fill, align, weight) {
    return { type: 'text', style: { x, y, text: content, fill, textAlign: align, textVerticalAlign: 'top', font: `${weight || 400} 11px ${token('font-sans')}` } };
  }

  function line(x, y1, y2, stroke, dash) {
    return { type: 'line', shape: { x1: x, x2: x, y1, y2 }, style: { stroke, lineWidth: 1, lineDash: dash } };
  }

  function drawOff([from, to], edge, box, colours) {
    return { type: 'rect', shape: { x: edge(from), y: box.y, width: edge(to) - edge(from), height: box.height }, style: { fill: colours['chart-offhours'] } };
  }

  function drawGap([from, to], edge, box, colours) {
    const bottom = box.y + box.height;
    return [
      { type: 'rect', shape: { x: edge(from), y: box.y, width: edge(to) - edge(from), height: box.height }, style: { fill: colours['chart-gap'] } },
      line(edge(from), box.y, bottom, colours['chart-gap-line'], [3, 3]),
      line(edge(to), box.y, bottom, colours['chart-gap-line'], [3, 3]),
    ];
  }

  function drawTicks(data, edge, box, band, colours) {
    const ranks = data.ticks.length > 1 ? (data.ticks[1][0] - data.ticks[0][0]) * band : box.width;
    const step = [1, 2, 3, 4, 6, 12].find((each) => ranks * each >= 58);
    const isDays = data.daily;
    const stepOfDays = [1, 2, 5, 7, 14, 28].find((each) => ranks * each >= 24) || 28;
    if (!isDays && !step) {
      return [];
    }
    return data.ticks
      .filter(([, , rank]) => rank % (isDays ? stepOfDays : step) === 0)
      .filter(([position]) => edge(position) < box.x + box.width - 14)
      .map(([position, label, rank]) => text(
        edge(position) + (isDays ? band / 2 : rank === 0 ? 4 : 0), box.y + box.height + 7, label, colours['chart-tick'],
        isDays || rank !== 0 ? 'center' : 'left'));
  }

  function drawGroups(data, edge, box, colours) {
    const bottom = box.y + box.height;
    let free = box.x;
    return data.groups.flatMap(([position, label], i) => {
      const next = i + 1 < data.groups.length ? edge(data.groups[i + 1][0]) : box.x + box.width;
      const x = edge(position);
      const width = label.length * 6.2 + 8;
      const marks = [line(x, bottom, bottom + 36, colours['chart-axis'])];
      if (x >= free && (next - x >= width || i + 1 === data.groups.length || x + width < box.x + box.width) && x + width <= box.x + box.width + 10) {
        marks.push(text(x + 5, bottom + 24, label, colours.ink, 'left', 600));
        free = x + width;
      }
      return marks;
    });
  }

  function drawChange([position, label], edge, box, colours) {
    const x = Math.min(Math.max(edge(position), box.x + 70), box.x + box.width - 70);
    return [
      line(edge(position), box.y - 4, box.y + box.height, colours['ink-3'], [2, 3]),
      text(x, box.y - 19, label, colours['ink-2'], 'center'),
    ];
  }

  function tip(data, words, index) {
    const shown = data.series.filter((series) => series.values[index] !== null);
    const row = (name, value, style) => `<tr class="${style}"><td>${name}</td><td>${value}</td></tr>`;
    const rows = shown.map((series) => row(
      `<i class="swatch ${series.colour}"></i>${escape(series.name)}`, digits(series.values[index], data), ''));
    const parts = shown.filter((series) => series.shape.endsWith('column'));
    if (parts.length > 1) {
      const sum = parts.reduce((total, series) => total + series.values[index], 0);
      rows.push(row(`${escape(words.sum)}, ${data.unit}`, digits(sum, data), 'tip-sum'));
    }
    const note = data.notes[index] || (rows.length === 0 ? words.missing : '');
    const unit = parts.length > 1 || rows.length === 0 ? '' : `, ${data.unit}`;
    return `<div class="tip"><strong>${escape(data.labels[index])}${unit}</strong><table>${rows.join('')}</table>`
      + `<div class="tip-note">${escape(note)}</div></div>`;
  }

  function spoken(data, words, index) {
    const figures = data.series
      .filter((series) => series.values[index] !== null)
      .map((series) => `${series.name} ${digits(series.values[index], data)} ${data.unit}`);
    const note = data.notes[index] || (figures.length === 0 ? words.missing : '');
    return [data.labels[index], ...figures, note].filter(Boolean).join('; ');
  }

  function option(data, words) {
    const colours = palette();
    const columns = data.series.filter((series) => series.shape.endsWith('column'));
    const lines = data.series.filter((series) => !series.shape.endsWith('column'));
    return {
      animation: false,
      textStyle: { fontFamily: token('font-sans'), fontSize: 11 },
      grid: { left: 46, right: 8, top: 30, bottom: 46 },
      xAxis: { type: 'category', data: data.labels, axisLabel: { show: false }, axisTick: { show: false }, axisLine: { lineStyle: { color: colours['chart-axis'] } }, axisPointer: { type: columns.length > 0 ? 'shadow' : 'line', label: { show: false } } },
      yAxis: { type: 'value', min: 0, splitNumber: 4, name: data.unit, nameGap: 12, nameTextStyle: { color: colours['chart-tick'], align: 'right', padding: [0, 6, 0, 0] }, axisLabel: { color: colours['chart-tick'], fontSize: 11, formatter: (value) => new Intl.NumberFormat(language).format(value) }, splitLine: { lineStyle: { color: colours['chart-grid'] } } },
      tooltip: { trigger: 'axis', confine: true, transitionDuration: 0, backgroundColor: colours.surface, borderColor: colours.line, padding: [9, 12], formatter: (points) => tip(data, words, points[0].dataIndex) },
      series: [
        backdrop(data, colours),
        ...columns.map((series) => columnSeries(series, data, colours)),
        ...lines.map((series) => lineSeries(series, data, colours)),
        ...lines.filter((series) => series.states.includes('e')).map((series) => estimatedLine(series, colours)),
      ],
    };
  }

  /* The arrow keys walk through the intervals; each is said aloud. */
  function walk(figure, chart, data, words) {
    let index = -1;
    const canvas = figure.querySelector('.chart-canvas');
    canvas.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) {
        return;
      }
      event.preventDefault();
      index = Math.min(data.labels.length - 1, Math.max(0, index + step));
      chart.dispatchAction({ type: 'showTip', seriesIndex: 1, dataIndex: index });
      figure.querySelector('.chart-voice').textContent = spoken(data, words, index);
    });
    canvas.addEventListener('blur', () => chart.dispatchAction({ type: 'hideTip' }));
  }

  function draw(figure) {
    const canvas = figure.querySelector('.chart-canvas');
    const data = JSON.parse(figure.querySelector('.chart-data').textContent);
    const words = { sum: figure.dataset.sum, missing: figure.dataset.missing };
    const chart = echarts.init(canvas, null, { renderer: 'canvas' });
    chart.setOption(option(data, words));
    walk(figure, chart, data, words);
    const resize = new ResizeObserver(() => chart.resize());
    resize.observe(canvas);
    drawn.set(figure, {
      redraw: () => chart.setOption(option(data, words), true),
      dispose() {
        resize.disconnect();
        chart.dispose();
      },
    });
  }

  function drawNew() {
    for (const figure of [...drawn.keys()]) {
      if (!figure.isConnected) {
        drawn.get(figure).dispose();
        drawn.delete(figure);
      }
    }
    document.querySelectorAll('.chart').forEach((figure) => drawn.has(figure) || draw(figure));
  }

  function redraw() {
    drawn.forEach((chart) => chart.redraw());
  }

  if (document.querySelector('.chart')) {
    loadLibrary().then(() => {
      drawNew();
      new MutationObserver(drawNew).observe(document.getElementById('content'), { childList: true, subtree: true });
      new MutationObserver(redraw).observe(document.documentElement, { attributeFilter: ['data-theme'] });
      matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
    });
  }
})();
